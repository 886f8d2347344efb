import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type InstalmentSlice } from './instalment.repository';

/** Returns the loaders of instalments by id and by lot, and of instalments that can be overdue, by station. */
export function instalmentLoaders({ instalments }: InstalmentSlice) {
  return {
    instalment: rowLoader(instalments, 'id'),
    instalmentsOfLot: rowsLoader('lotId', (ids) => instalments.ofLots(ids)),
    awaitedAtStation: rowsLoader('stationId', (ids) => instalments.awaitedAt(ids)),
  };
}
export type InstalmentLoaders = ReturnType<typeof instalmentLoaders>;
