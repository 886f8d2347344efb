import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type Stored } from '../oracle/chain-check';

type Tables = ReadonlyMap<string, readonly Stored[]>;

/** The subgraphs that follow the events of stations. */
const FOLLOWERS: readonly SubgraphName[] = ['personnel', 'finance', 'evaluation'];

/** Returns the places that a follower holds and stations does not, and the reverse. */
export function strayPlaces(state: Tables): string[] {
  const stations = new Set(placesIn(state, 'stations.station', 'id'));
  return FOLLOWERS.flatMap((name) => {
    const known = new Set(placesIn(state, `${name}.place`, 'stationId'));
    const stray = [...known].filter((place) => !stations.has(place));
    const missing = [...stations].filter((place) => !known.has(place));
    return [...stray.map((place) => `${name} holds ${place}`), ...missing.map((place) => `${name} lacks ${place}`)];
  });
}

type Rows = (subgraph: SubgraphName, sql: string) => Promise<readonly Stored[]>;

/** Returns the followers whose position differs from the last event of Jinan's stations. `@` marks the name of a table. */
export async function lateFollowers(rows: Rows): Promise<string[]> {
  const [head] = await rows('stations', "SELECT length FROM @event_chain WHERE chain = '3701'");
  const positions = FOLLOWERS.map(async (name) => {
    const [position] = await rows(name, "SELECT sequence FROM @follower_cursor WHERE subgraph = 'stations'");
    return position?.['sequence'] === head?.['length'] ? [] : [`${name} at ${String(position?.['sequence'])}`];
  });
  return (await Promise.all(positions)).flat();
}

function placesIn(state: Tables, table: string, key: string): string[] {
  const rows = state.get(table) ?? [];
  return rows.map((row) => [row[key], row['divisionCode'], row['districtCode'], row['status']].join(' '));
}
