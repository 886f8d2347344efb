import { runSubgraph } from '../../shared/process/subgraph-process';
import { database } from './database';
import { evaluationWith } from './schema';

runSubgraph({ name: 'evaluation', database }, ({ mostComplaintsADay }) => evaluationWith({ mostComplaintsADay }));
