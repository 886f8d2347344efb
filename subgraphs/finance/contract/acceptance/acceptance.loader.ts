import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type AcceptanceSlice } from './acceptance.repository';

/** Returns the loaders of acceptances by id and by lot. */
export function acceptanceLoaders({ acceptances }: AcceptanceSlice) {
  return {
    acceptance: rowLoader(acceptances, 'id'),
    acceptancesOfLot: rowsLoader('lotId', (ids) => acceptances.ofLots(ids)),
  };
}
export type AcceptanceLoaders = ReturnType<typeof acceptanceLoaders>;
