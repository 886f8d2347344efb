import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type TerminationCaseSlice } from './termination-case.repository';

/** Returns the loaders of termination cases by id and by lot. */
export function terminationCaseLoaders({ cases }: TerminationCaseSlice) {
  return {
    terminationCase: rowLoader(cases, 'id'),
    casesOfLot: rowsLoader('lotId', (ids) => cases.ofLots(ids)),
  };
}
export type TerminationCaseLoaders = ReturnType<typeof terminationCaseLoaders>;
