import { setTimeout as pause } from 'node:timers/promises';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { SUBGRAPH_DEFINITIONS } from '../drivers/subgraph/subgraphs';
import { type Stored } from '../oracle/chain-check';

type Tables = ReadonlyMap<string, readonly Stored[]>;

/** The subgraphs that follow the stations subgraph. */
const FOLLOWERS: readonly SubgraphName[] = ['personnel', 'finance', 'evaluation'];

/**
 * Compares the table `place` of each follower with the table `station` of the stations subgraph. Returns a text for
 * each surplus and each missing row.
 */
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

/** The time within which followers in other processes must apply the last write. */
const FOLLOWED_WITHIN_MILLISECONDS = 30_000;

/** Waits at most 30 seconds until all followers have applied every event. @returns a text for each late follower */
export async function awaitFollowers(rows: Rows): Promise<string[]> {
  const until = performance.now() + FOLLOWED_WITHIN_MILLISECONDS;
  let late = await lateFollowers(rows);
  while (late.length > 0 && performance.now() < until) {
    await pause(500);
    late = await lateFollowers(rows);
  }
  return late;
}

/** Returns a text for each event chain and each follower that has not applied the last event of the chain yet. */
async function lateFollowers(rows: Rows): Promise<string[]> {
  const pairs = SUBGRAPH_DEFINITIONS.flatMap(({ name, follows }) =>
    follows.map((each) => ({ name, of: each.follows })),
  );
  const late = pairs.map(async ({ name, of }) => {
    const heads = await rows(of, 'SELECT chain, length FROM event_chain');
    const positions = await rows(name, `SELECT chain, sequence FROM follower_cursor WHERE subgraph = '${of}'`);
    const reached = new Map(positions.map(({ chain, sequence }) => [chain, Number(sequence)]));
    const behind = heads.filter(({ chain, length }) => (reached.get(chain) ?? 0) !== Number(length));
    return behind.map(({ chain, length }) => [name, of, chain, reached.get(chain), length].map(String).join(' '));
  });
  return (await Promise.all(late)).flat();
}

function placesIn(state: Tables, table: string, key: string): string[] {
  const rows = state.get(table) ?? [];
  return rows.map((row) => [row[key], row['divisionCode'], row['districtCode'], row['status']].join(' '));
}
