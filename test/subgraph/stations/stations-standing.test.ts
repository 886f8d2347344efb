import { type FollowedEvent } from '../../../shared/follow/projection/followed-event';
import { applyPage } from '../../../shared/follow/apply-page';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { stations } from '../../../subgraphs/stations/schema';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  OTHER_CITY,
  STATION,
  STREET,
  TODAY,
  ZONE,
  idOf,
  smallCity,
} from '../../support/city/small-city';
import { chainLink } from '../../support/oracle/chain-link';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

/**
 * The subgraph in which this suite filters and sorts stations by their standing. It learns the standing from events of
 * evaluation.
 */
const under = sharedSubgraph(stations, smallCity(), NOW);
const { lixiaFirst, lixiaSecond, shizhong, licheng, zone } = STATION;

const NOTHING = { notMet: [] as string[], projectYear: null, scoreTenths: null, grade: null, inspectedOn: null };
const good = { projectYear: 2025, scoreTenths: 871, grade: 'GOOD' };
const excellent = { projectYear: 2025, scoreTenths: 955, grade: 'EXCELLENT' };

/**
 * The standings, in the order of their events. Lixia's second station has no standing. The station in the zone has two
 * standings, of which the later replaces the earlier.
 */
const STANDINGS: [string, Partial<Record<keyof typeof NOTHING, unknown>>][] = [
  [zone, { notMet: ['PE-1', 'PE-2', 'ST-2'], ...excellent }],
  [lixiaFirst, { notMet: ['PE-1'], ...good, inspectedOn: '2026-05-01' }],
  [shizhong, { notMet: ['PE-1', 'ST-2'], ...excellent, inspectedOn: '2026-03-01' }],
  [licheng, { ...good, inspectedOn: '2025-12-01' }],
  [zone, { notMet: ['PE-1'], ...good }],
];

function event([stationId, standing]: (typeof STANDINGS)[number], index: number): FollowedEvent {
  const sequence = index + 1;
  return {
    ...{ id: idOf('EE', sequence), chain: CITY, sequence, occurredAt: NOW.toISOString(), action: 'STANDING_RECORDED' },
    ...{ subject: { type: 'Standing', id: stationId }, stationId, districtCode: LIXIA, requestId: null },
    ...{ after: { stationId, ...NOTHING, ...standing, asOf: TODAY }, ...chainLink(sequence) },
  };
}

beforeAll(async () => {
  const follower = stations.follows.find(({ follows }) => follows === 'evaluation');
  if (follower === undefined) throw new Error('The stations subgraph does not follow evaluation.');
  await applyPage({ source: under.database, subgraph: 'stations', now: NOW }, follower, STANDINGS.map(event));
});

type Page = {
  totalCount: number;
  nodes: { id: string; name: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
};
const FIELDS = 'totalCount nodes { id name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

async function ask(caller: Caller, args: string): Promise<{ page: Page | null; codes: unknown[] }> {
  const { data, errors = [] } = await under.ask(caller, `{ stations(${args}) { ${FIELDS} } }`);
  const codes = errors.map(({ extensions }) => extensions?.['field'] ?? extensions?.['code']);
  return { page: (data?.['stations'] ?? null) as Page | null, codes };
}

async function listed(caller: Caller, args: string): Promise<string[]> {
  const { page, codes } = await ask(caller, `first: 100, ${args}`);
  expect(codes).toEqual([]);
  expect(page?.totalCount).toBe(page?.nodes.length);
  return (page?.nodes ?? []).map(({ id }) => id);
}

const city = office('CITY_BUREAU', CITY);

describe('the orders of stations', () => {
  it.each([
    [
      'NOT_MET_DESC',
      [shizhong, lixiaFirst, zone, licheng, lixiaSecond].sort(byCount({ [shizhong]: 2, [lixiaFirst]: 1, [zone]: 1 })),
    ],
    [
      'SCORE_DESC',
      [shizhong, lixiaFirst, licheng, zone, lixiaSecond].sort(
        byCount({ [shizhong]: 955, [lixiaFirst]: 871, [licheng]: 871, [zone]: 871 }),
      ),
    ],
    ['LAST_INSPECTED', [...[lixiaSecond, zone].sort(), licheng, shizhong, lixiaFirst]],
  ])('%s lists the stations by their last stated standing, equal ones by id', async (order, expected) => {
    expect(await listed(city, `orderBy: ${order}`)).toEqual(expected);
  });

  it('NAME lists the stations by their names', async () => {
    const { page } = await ask(city, 'first: 100, orderBy: NAME');
    const names = (page?.nodes ?? []).map(({ name }) => name);
    expect(names).toHaveLength(5);
    expect(names).toEqual([...names].sort());
  });

  it.each(['NAME', 'NOT_MET_DESC', 'SCORE_DESC', 'LAST_INSPECTED'])(
    '%s gives the same order page by page, forward and backward',
    async (order) => {
      const all = await listed(city, `orderBy: ${order}`);
      const forward: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const at: string = after === null ? '' : `, after: "${after}"`;
        const { page } = await ask(city, `first: 2, orderBy: ${order}${at}`);
        if (page === null) throw new Error('A page is missing.');
        expect(page.totalCount).toBe(all.length);
        forward.push(...page.nodes.map(({ id }) => id));
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(forward).toEqual(all);
      const backward: string[] = [];
      for (let before: string | null = null, more = true; more;) {
        const at: string = before === null ? '' : `, before: "${before}"`;
        const { page } = await ask(city, `last: 2, orderBy: ${order}${at}`);
        if (page === null) throw new Error('A page is missing.');
        backward.unshift(...page.nodes.map(({ id }) => id));
        ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
      }
      expect(backward).toEqual(all);
    },
  );

  it('refuse the cursor of another order, and an order that does not exist', async () => {
    const orders = ['NAME', 'NOT_MET_DESC', 'SCORE_DESC', 'LAST_INSPECTED'];
    for (const order of orders) {
      const { page } = await ask(city, `first: 1, orderBy: ${order}`);
      const after = `after: "${page?.pageInfo.endCursor}"`;
      for (const other of orders.filter((each) => each !== order)) {
        expect(await ask(city, `first: 1, orderBy: ${other}, ${after}`)).toEqual({ page: null, codes: ['after'] });
      }
      expect(await ask(city, `first: 1, ${after}`)).toEqual({ page: null, codes: ['after'] });
    }
    expect((await ask(city, 'first: 1, orderBy: PHONE')).codes).toEqual(['query']);
  });

  it('keep the scope and the filters', async () => {
    const district = office('DISTRICT_BUREAU', LIXIA);
    expect(await listed(district, 'orderBy: NOT_MET_DESC')).toEqual([lixiaFirst, lixiaSecond]);
    expect(await listed(city, 'orderBy: LAST_INSPECTED, filter: { status: OPERATING, grade: GOOD }')).toEqual([
      zone,
      licheng,
      lixiaFirst,
    ]);
    expect(await listed(office('CITY_BUREAU', OTHER_CITY), 'orderBy: NOT_MET_DESC')).toEqual([STATION.other]);
  });
});

describe('the filters of stations by their standing', () => {
  const filtered = async (caller: Caller, filter: string) => (await listed(caller, `filter: { ${filter} }`)).sort();

  it('select by an unmet rule, by any of several, and by none', async () => {
    expect(await filtered(city, 'notMet: ["PE-1"]')).toEqual([lixiaFirst, shizhong, zone].sort());
    expect(await filtered(city, 'notMet: ["ST-2", "PE-2"]')).toEqual([shizhong]);
    expect(await filtered(city, 'notMet: []')).toEqual([]);
    expect(await filtered(contractor(CONTRACTOR.several), 'notMet: ["PE-1"]')).toEqual([shizhong, zone].sort());
  });

  it('select by the grade of the latest signed evaluation', async () => {
    expect(await filtered(city, 'grade: EXCELLENT')).toEqual([shizhong]);
    expect(await filtered(PUBLIC, 'grade: GOOD')).toEqual([lixiaFirst, licheng, zone].sort());
    expect(await filtered(office('FINANCE_BUREAU', divisionCode(ZONE)), 'grade: GOOD')).toEqual([zone]);
  });

  it('select by the contractor that serves the station', async () => {
    expect(await filtered(city, `contractorId: "${CONTRACTOR.several}"`)).toEqual([shizhong, licheng, zone].sort());
    expect(await filtered(city, `contractorId: "${CONTRACTOR.left}"`)).toEqual([]);
    expect(await filtered(PUBLIC, `contractorId: "${CONTRACTOR.lixia}"`)).toEqual([lixiaFirst]);
    const own = contractor(CONTRACTOR.several);
    expect(await filtered(own, `contractorId: "${CONTRACTOR.several}"`)).toEqual([shizhong, licheng, zone].sort());
    expect(await filtered(own, `contractorId: "${CONTRACTOR.lixia}"`)).toEqual([]);
  });
});

describe('a role', () => {
  const refused = (caller: Caller, args: string) => ask(caller, `first: 1, ${args}`);
  const HIDDEN: [string, Caller, string[]][] = [
    [
      'the public',
      PUBLIC,
      ['orderBy: NOT_MET_DESC', 'orderBy: SCORE_DESC', 'orderBy: LAST_INSPECTED', 'filter: { notMet: [] }'],
    ],
    [
      'finance',
      office('FINANCE_BUREAU', CITY),
      ['orderBy: NOT_MET_DESC', 'orderBy: SCORE_DESC', 'filter: { notMet: [] }'],
    ],
    [
      'a contractor',
      contractor(CONTRACTOR.several),
      ['orderBy: SCORE_DESC', 'orderBy: LAST_INSPECTED', 'filter: { grade: GOOD }'],
    ],
    ['the assessor', ASSESSOR, ['orderBy: NOT_MET_DESC', 'filter: { grade: GOOD }']],
  ];
  it.each(HIDDEN)('cannot sort or filter by what it may not read: %s', async (_, caller, all) => {
    for (const args of all) expect(await refused(caller, args)).toEqual({ page: null, codes: ['query'] });
    expect((await refused(caller, 'orderBy: NAME')).codes).toEqual([]);
  });

  it('that reads the findings, scores and inspections of its stations may sort by them', async () => {
    const callers = [hub(LIXIA, CONTRACTOR.hub), office('STREET_OFFICE', STREET.lixiaFirst), office('AUDITOR', LIXIA)];
    for (const caller of callers) {
      for (const order of ['NOT_MET_DESC', 'SCORE_DESC', 'LAST_INSPECTED']) {
        expect((await refused(caller, `orderBy: ${order}`)).codes).toEqual([]);
      }
    }
  });
});

/**
 * Returns a comparison that puts the station with the greater count first, and stations with equal counts in the order
 * of their ids.
 */
function byCount(counts: Readonly<Record<string, number>>): (one: string, other: string) => number {
  return (one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || (one < other ? -1 : 1);
}
