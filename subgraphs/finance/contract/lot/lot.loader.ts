import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type LotSlice } from './lot.repository';

/** Returns the loaders of lots by id, by contract and by station. */
export function lotLoaders({ lots }: LotSlice) {
  return {
    lot: rowLoader(lots, 'id'),
    lotsOfContract: rowsLoader('contractId', (ids) => lots.ofContracts(ids)),
    lotsOfStation: rowsLoader('stationId', (ids) => lots.ofStations(ids)),
  };
}
export type LotLoaders = ReturnType<typeof lotLoaders>;
