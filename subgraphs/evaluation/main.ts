import { fillDatabase } from '../../shared/demo/fill-database';
import { runSubgraph } from '../../shared/process/subgraph-process';
import { database } from './database';
import { fillDemo } from './demo/demo';
import { evaluationWith } from './schema';

runSubgraph(
  { name: 'evaluation', database },
  {
    make: ({ mostComplaintsADay }) => evaluationWith({ mostComplaintsADay }),
    fillDatabase: () => (filled, filling) => fillDatabase({ ...filled, fillDemo }, filling),
  },
);
