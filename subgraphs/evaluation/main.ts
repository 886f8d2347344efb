import { runSubgraph } from '../../shared/subgraph-process';
import { evaluation } from './schema';

runSubgraph(evaluation, () => evaluation);
