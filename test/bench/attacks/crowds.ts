import { type MeasuredHub } from '../../support/drivers/load/measured-hub';
import { Attacker } from '../../support/drivers/load/attacker';
import { cpuMilliseconds } from '../../support/drivers/load/process-cost';
import { type Attack, atOnce, LIMITED } from './attack';
import { queriesByRole, repeated, type RoleQuery } from './roles';

/** The number of requests that a caller may have in progress (HUB_LIMIT_REQUESTS_AT_ONCE). */
const CROWD = 20;
/** The maximum number of root fields of a document. */
const MOST_COPIES = 20;

/** The client number of the first query that is tried. Each tried query has its own client, with the next number. */
const FIRST_SCOUT = 1000;

/**
 * Returns an attack for each role, in which a client of the role sends one query twenty times at once. The query is the
 * most expensive that the limits allow. To find it, the function repeats the root fields of each query of the role's
 * API clients as often as the limits allow. Then it measures the cost of each query.
 */
export async function crowds(hub: MeasuredHub): Promise<Attack[]> {
  const attacks: Attack[] = [];
  let number = FIRST_SCOUT;
  for (const [role, queries] of queriesByRole()) {
    let dearest = { query: null as RoleQuery | null, cost: -1 };
    for (const query of queries) {
      const scout = new Attacker(hub.origin, hub.issuer, number);
      number += 1;
      const largest = await largestOf(query, scout);
      const before = cpuMilliseconds(Object.values(hub.pids));
      await scout.ask(largest.source, largest);
      const cost = cpuMilliseconds(Object.values(hub.pids)) - before;
      if (cost > dearest.cost) dearest = { query: largest, cost };
    }
    if (dearest.query === null) throw new Error(`No query of ${role} is known.`);
    attacks.push(crowdOf(dearest.query));
  }
  return attacks;
}

/** Returns the query with as many copies of its root fields as the Hub accepts, at most {@link MOST_COPIES}. */
async function largestOf(query: RoleQuery, scout: Attacker): Promise<RoleQuery> {
  let copies = MOST_COPIES;
  const larger = () => ({ ...query, source: repeated(query.source, copies) });
  while (copies > 1 && (await scout.ask(larger().source, larger())) !== '200') copies -= 1;
  return { ...larger(), name: copies === 1 ? query.name : `${query.name} × ${copies}` };
}

function crowdOf({ role, name, source, caller, variables }: RoleQuery): Attack {
  return {
    name: `${CROWD} at once: ${role}/${name}`,
    // The queries of one caller wait for each other, so some may reach the time limit of a subgraph.
    allows: ['200', '200 UNAVAILABLE', LIMITED],
    run: ({ by }) => atOnce(CROWD, () => by.ask(source, { caller, variables })),
  };
}
