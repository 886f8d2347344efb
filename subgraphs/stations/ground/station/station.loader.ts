import { rowLoader } from '../../../../shared/store/load-rows';
import { type StationSlice } from './station.repository';

/** The loader of stations by id. */
export function stationLoaders({ stations }: StationSlice) {
  return { station: rowLoader(stations, 'id') };
}
export type StationLoaders = ReturnType<typeof stationLoaders>;
