import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type AcceptanceSlice } from './acceptance.repository';

/** Acceptances by their ids and their lots. */
export function acceptanceLoaders({ acceptances }: AcceptanceSlice) {
  return {
    acceptance: rowLoader(acceptances, 'id'),
    acceptancesOfLot: rowsLoader('lotId', (ids) => acceptances.ofLots(ids)),
  };
}
export type AcceptanceLoaders = ReturnType<typeof acceptanceLoaders>;
