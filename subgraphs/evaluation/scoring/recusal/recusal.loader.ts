import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type RecusalSlice } from './recusal.repository';

/** Loads recusals by id or by station. */
export function recusalLoaders({ recusals }: RecusalSlice) {
  return {
    recusal: rowLoader(recusals, 'id'),
    recusalsAtStation: rowsLoader('stationId', (ids) => recusals.ofStations(ids)),
  };
}
export type RecusalLoaders = ReturnType<typeof recusalLoaders>;
