import { runSubgraph } from '../../shared/subgraph-process';
import { finance } from './schema';

runSubgraph(finance, () => finance);
