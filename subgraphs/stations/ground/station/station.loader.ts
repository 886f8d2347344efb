import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { rowLoader } from '../../../../shared/store/load-rows';
import { type StationSlice } from './station.repository';

/** Returns the loaders of stations by id, and of the one station of a street that is not closed. */
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
