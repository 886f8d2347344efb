import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type RecusalSlice } from './recusal.repository';

/** Makes the loaders of recusals by id and by station. */
export function recusalLoaders({ recusals }: RecusalSlice) {
  return {
    recusal: rowLoader(recusals, 'id'),
    recusalsAtStation: rowsLoader('stationId', (ids) => recusals.ofStations(ids)),
  };
}
export type RecusalLoaders = ReturnType<typeof recusalLoaders>;
