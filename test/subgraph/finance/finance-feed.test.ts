import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { finance } from '../../../subgraphs/finance/schema';
import { office } from '../../support/city/callers';
import { CITY, LICHENG, LIXIA, NOW, OTHER_DISTRICT, SHIZHONG, ZONE, smallCity } from '../../support/city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';
import { recordEvents } from '../../support/drivers/subgraph/webhook-bench';

/** The districts of eight callers who write at the same time, in two cities. */
const DISTRICTS = [LIXIA, SHIZHONG, LICHENG, ZONE, OTHER_DISTRICT, LIXIA, SHIZHONG, '370105'];
const WRITES = 25;
const EVENTS_A_WRITE = 3;

let under: SubgraphUnderTest;
beforeEach(async () => {
  under = await subgraphUnderTest(finance, smallCity(), NOW);
});
afterEach(() => under.close());

type Seen = { id: string; chain: string; sequence: number; action: string };
type Page = { nodes: Seen[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

async function page(caller: Caller, after: string | null, first = 7): Promise<Page> {
  const source = `query ($after: Cursor, $first: Int!) { financeEvents(after: $after, first: $first) {
    pageInfo { hasNextPage endCursor } nodes { id chain sequence action }
  } }`;
  const { data, errors } = await under.ask(caller, source, { after, first });
  expect(errors).toBeUndefined();
  return data?.['financeEvents'] as Page;
}

/**
 * Reads the feed page by page, as a machine client does. Stops at an empty page that was requested when no caller was
 * writing any more.
 */
async function follow(caller: Caller, isWriting: () => boolean): Promise<Seen[]> {
  const seen: Seen[] = [];
  let after: string | null = null;
  for (;;) {
    const moreExpected = isWriting();
    const { nodes, pageInfo }: Page = await page(caller, after);
    seen.push(...nodes);
    after = pageInfo.endCursor;
    if (nodes.length === 0 && !moreExpected) return seen;
  }
}

/** Returns the ids of the recorded events that match the condition, in the order in which a reader must get them. */
async function recordedIds(where: string): Promise<string[]> {
  const sql = `SELECT id FROM event WHERE ${where} ORDER BY chain, sequence`;
  return (await under.database.query<{ id: string }[]>(sql)).map(({ id }) => id);
}

const perChain = (seen: readonly Seen[]) => {
  const chains = new Map<string, number[]>();
  for (const { chain, sequence } of seen) chains.set(chain, [...(chains.get(chain) ?? []), sequence]);
  return chains;
};

it('gives readers who poll during eight parallel writes each event of their scope once, in order', async () => {
  let writing = DISTRICTS.length;
  const write = async (district: string) => {
    for (let count = 0; count < WRITES; count += 1) await recordEvents(under.database, EVENTS_A_WRITE, { district });
    writing -= 1;
  };
  const readers = {
    city: office('FINANCE_BUREAU', CITY),
    lixia: office('FINANCE_BUREAU', LIXIA),
    other: office('FINANCE_BUREAU', OTHER_DISTRICT),
  };
  const following = Object.values(readers).map((caller) => follow(caller, () => writing > 0));
  await Promise.all(DISTRICTS.map(write));
  const [city, lixia, other] = (await Promise.all(following)) as [Seen[], Seen[], Seen[]];

  const signed = city.filter(({ action }) => action === 'LOT_SIGNED');
  expect(signed).toHaveLength(WRITES * EVENTS_A_WRITE * 7);
  // The city reads each event of a chain once, from the first event on.
  const sequences = perChain(city).get(CITY) ?? [];
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
  for (const [seen, where] of [
    [city, "districtCode LIKE '3701%'"],
    [lixia, `districtCode = '${LIXIA}'`],
    [other, `districtCode = '${OTHER_DISTRICT}'`],
  ] as const) {
    expect(seen.map(({ id }) => id)).toEqual(await recordedIds(where));
    for (const ofChain of perChain(seen).values()) expect(ofChain).toEqual(ofChain.toSorted((a, b) => a - b));
  }
});

it('keeps a district’s cursor valid when neighbours write and when its stations move', async () => {
  const caller = office('FINANCE_BUREAU', divisionCode('370105'));
  const { pageInfo } = await page(caller, null);
  await recordEvents(under.database, 50, { district: SHIZHONG });
  expect(await page(caller, pageInfo.endCursor)).toEqual({ nodes: [], pageInfo });
  await recordEvents(under.database, 2, { district: '370105' });
  await recordEvents(under.database, 5, { district: LIXIA });
  const next = await page(caller, pageInfo.endCursor);
  expect(next.nodes).toHaveLength(2);
  await under.database.query('UPDATE place SET districtCode = ?', ['370199']);
  expect((await page(caller, pageInfo.endCursor)).nodes).toEqual(next.nodes);
  expect((await page(caller, next.pageInfo.endCursor)).nodes).toEqual([]);
});
