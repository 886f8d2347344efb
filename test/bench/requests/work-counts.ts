import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';

/** For each subgraph, the field that counts the work of the caller's office. */
export const WORK_COUNTS: Readonly<Record<SubgraphName, string>> = {
  stations: 'stationWorkCounts { kind total ready overdue nextDueOn }',
  personnel: 'personnelWorkCounts { kind total ready overdue nextDueOn }',
  finance: 'financeWorkCounts { kind total ready overdue nextDueOn }',
  evaluation: 'evaluationWorkCounts { kind total ready overdue nextDueOn }',
};
