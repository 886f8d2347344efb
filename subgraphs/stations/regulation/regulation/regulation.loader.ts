import type DataLoader from 'dataloader';
import { groupLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type RegulatedStation, type RegulationRepository, type RegulationSlice } from './regulation.repository';
import { type RegulationRow } from './regulation.row';

type RegulatedDay = RegulatedStation & { on: PlainDate };

/** Returns the loader of the regulations in force at a station on a day, including the regulations of its district. */
function regulationsLoader(regulations: RegulationRepository): DataLoader<RegulatedDay, RegulationRow[], string> {
  return groupLoader({ groupOf: ({ on }) => on, keyOf: ({ id, on }) => `${id} ${on}` }, async (stations) => {
    const rows = await regulations.inForceAt(stations, stations[0].on);
    return stations.map((station) =>
      rows.filter((row) =>
        row.stationId === null ? row.districtCode === station.districtCode : row.stationId === station.id,
      ),
    );
  });
}

/** Returns the loaders of regulations by id, and of the regulations in force at a station on a day. */
export function regulationLoaders({ regulations }: RegulationSlice) {
  return { regulation: rowLoader(regulations, 'id'), regulations: regulationsLoader(regulations) };
}
export type RegulationLoaders = ReturnType<typeof regulationLoaders>;
