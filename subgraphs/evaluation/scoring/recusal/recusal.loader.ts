import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type RecusalSlice } from './recusal.repository';

/** Recusals by id, and those of a station. */
export function recusalLoaders({ recusals }: RecusalSlice) {
  return {
    recusal: rowLoader(recusals, 'id'),
    recusalsAtStation: rowsLoader('stationId', (ids) => recusals.ofStations(ids)),
  };
}
export type RecusalLoaders = ReturnType<typeof recusalLoaders>;
