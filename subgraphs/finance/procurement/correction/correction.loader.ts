import { rowsLoader } from '../../../../shared/store/load-rows';
import { type CorrectionSlice } from './correction.repository';

/** Returns the loader of corrections by contractor. */
export function correctionLoaders({ corrections }: CorrectionSlice) {
  return {
    correctionsOfContractor: rowsLoader('contractorId', (ids) => corrections.ofContractors(ids)),
  };
}
export type CorrectionLoaders = ReturnType<typeof correctionLoaders>;
