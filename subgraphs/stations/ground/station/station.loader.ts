import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { rowLoader } from '../../../../shared/store/load-rows';
import { type StationSlice } from './station.repository';

/** Returns two loaders: one of stations by id, and one of the station of a street, which leaves out closed stations. */
export function stationLoaders({ stations }: StationSlice) {
  return {
    station: rowLoader(stations, 'id'),
    stationOfStreet: new DataLoader(async (streets: readonly DivisionCode[]) => {
      const rows = new Map((await stations.unclosedAt(streets)).map((row) => [row.divisionCode, row]));
      return streets.map((street) => rows.get(street) ?? null);
    }),
  };
}
export type StationLoaders = ReturnType<typeof stationLoaders>;
