import { runSubgraph } from '../../shared/process/subgraph-process';
import { stations } from './schema';

runSubgraph(stations, () => stations);
