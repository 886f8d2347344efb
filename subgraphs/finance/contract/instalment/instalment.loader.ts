import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type InstalmentSlice } from './instalment.repository';

/** Loads instalments by id and by lot, and the instalments of a station that can be overdue. */
export function instalmentLoaders({ instalments }: InstalmentSlice) {
  return {
    instalment: rowLoader(instalments, 'id'),
    instalmentsOfLot: rowsLoader('lotId', (ids) => instalments.ofLots(ids)),
    awaitedAtStation: rowsLoader('stationId', (ids) => instalments.awaitedAt(ids)),
  };
}
export type InstalmentLoaders = ReturnType<typeof instalmentLoaders>;
