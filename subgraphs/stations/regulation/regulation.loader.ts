import DataLoader from 'dataloader';
import { type RegulatedStation, type RegulationRepository } from './regulation.repository';
import { type RegulationRow } from './regulation.row';

/** Stations to the regulations in force at each: its own, and those it inherits from its district. */
export function regulationsLoader(
  regulations: RegulationRepository,
): DataLoader<RegulatedStation, RegulationRow[], string> {
  return new DataLoader(
    async (stations) => {
      const rows = await regulations.inForceAt(stations);
      return stations.map((station) =>
        rows.filter((row) =>
          row.stationId === null ? row.districtCode === station.districtCode : row.stationId === station.id,
        ),
      );
    },
    { cacheKeyFn: (station) => station.id },
  );
}
