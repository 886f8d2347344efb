import { runSubgraph } from '../../shared/subgraph-process';
import { stations } from './schema';

runSubgraph(stations, () => stations);
