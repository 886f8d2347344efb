import { filledWith } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { fillDemo } from './demo/demo';
import { stations } from './schema';

runSubgraph(stations, {
  make: () => stations,
  fillDatabase: () => filledWith(fillDemo),
});
