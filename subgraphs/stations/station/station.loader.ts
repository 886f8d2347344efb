import DataLoader from 'dataloader';
import { type StationRepository } from './station.repository';
import { type StationRow } from './station.row';

/** Ids to stations in scope, in order; null where there is none or it is not the caller's. */
export function stationLoader(stations: StationRepository): DataLoader<string, StationRow | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await stations.findByKeys('id', ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}
