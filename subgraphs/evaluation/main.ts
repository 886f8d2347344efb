import { runSubgraph } from '../../shared/subgraph-process';
import { database } from './database';
import { evaluationWith } from './schema';

runSubgraph({ name: 'evaluation', database }, ({ mostComplaintsADay }) => evaluationWith({ mostComplaintsADay }));
