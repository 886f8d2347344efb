import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type InstalmentSlice } from './instalment.repository';

/** Instalments by their ids and their lots, and what a station awaits. */
export function instalmentLoaders({ instalments }: InstalmentSlice) {
  return {
    instalment: rowLoader(instalments, 'id'),
    instalmentsOfLot: rowsLoader('lotId', (ids) => instalments.ofLots(ids)),
    awaitedAtStation: rowsLoader('stationId', (ids) => instalments.awaitedAt(ids)),
  };
}
export type InstalmentLoaders = ReturnType<typeof instalmentLoaders>;
