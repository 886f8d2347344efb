import { type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { EVALUATION_WORK } from './evaluation-work';
import { FINANCE_WORK } from './finance-work';
import { PERSONNEL_WORK } from './personnel-work';
import { STATIONS_WORK } from './stations-work';
import { type SubgraphWork } from './work-act';

export const WORK: Readonly<Record<SubgraphName, SubgraphWork>> = {
  stations: STATIONS_WORK,
  personnel: PERSONNEL_WORK,
  finance: FINANCE_WORK,
  evaluation: EVALUATION_WORK,
};
