import { type SubgraphName } from '../../shared/subgraph-names';
import { type Stored } from './chain-check';

type Tables = ReadonlyMap<string, readonly Stored[]>;

/** Of the stations. */
export const FOLLOWERS: readonly SubgraphName[] = ['personnel', 'finance', 'evaluation'];

/** What those who follow the stations hold of one that is not where, or not what, it is there. */
export function strayPlaces(state: Tables): string[] {
  const stations = new Set(placesIn(state, 'stations.station', 'id'));
  return FOLLOWERS.flatMap((name) => {
    const known = new Set(placesIn(state, `${name}.place`, 'stationId'));
    const stray = [...known].filter((place) => !stations.has(place));
    const missing = [...stations].filter((place) => !known.has(place));
    return [...stray.map((place) => `${name} holds ${place}`), ...missing.map((place) => `${name} lacks ${place}`)];
  });
}

function placesIn(state: Tables, table: string, key: string): string[] {
  const rows = state.get(table) ?? [];
  return rows.map((row) => [row[key], row['divisionCode'], row['districtCode'], row['status']].join(' '));
}
