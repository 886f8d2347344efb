import { encodePosition } from '../../../shared/record/events/feed-cursor';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { finance } from '../../../subgraphs/finance/schema';
import { stations } from '../../../subgraphs/stations/schema';
import { FOLLOWER, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LICHENG,
  LIXIA,
  NOW,
  OTHER_CITY,
  OTHER_DISTRICT,
  SHIZHONG,
  STATION,
  STREET,
  ZONE,
  smallCity,
} from '../../support/city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const city = office('AUDITOR', CITY);
const otherCity = office('AUDITOR', OTHER_CITY);
const { lixiaFirst, lixiaSecond, shizhong, licheng, zone, other } = STATION;
const IN_CITY = [lixiaFirst, lixiaSecond, shizhong, licheng, zone];

let under: SubgraphUnderTest;
const open = async () => {
  under = await subgraphUnderTest(stations, smallCity(), NOW);
};
const close = () => under.close();

type Feed = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  nodes: { chain: string; sequence: number; subject: { id: string } }[];
};
type Call = { first?: number; after?: string | null; division?: string };

async function feed(caller: Caller, { first = 100, after = null, division }: Call = {}): Promise<Feed> {
  const body = 'totalCount pageInfo { hasNextPage endCursor } nodes { chain sequence subject { id } }';
  const source = `query ($first: Int!, $after: Cursor, $division: DivisionCode) {
    feed: stationEvents(first: $first, after: $after, division: $division) { ${body} }
  }`;
  const { data, errors } = await under.ask(caller, source, { first, after, ...(division ? { division } : {}) });
  expect(errors).toBeUndefined();
  return data?.['feed'] as Feed;
}
const subjects = async (caller: Caller, call?: Call) =>
  (await feed(caller, call)).nodes.map(({ subject }) => subject.id);

/** Writes an event of a station, with the district and city that supervise it at the time. */
async function recordEvent(stationId: string, district: string): Promise<void> {
  const filling = await fillEvents(under.database.manager, { subgraph: 'stations', now: NOW });
  const place = { stationId, divisionCode: divisionCode(`${district}001`), districtCode: divisionCode(district) };
  const subject = { type: 'Station', id: stationId };
  await filling.append([{ action: 'STATION_SEEN', subject, place, before: null, after: {} }]);
  await filling.close();
}

async function move(stationId: string, district: string): Promise<void> {
  const sql = 'UPDATE station SET districtCode = ?, divisionCode = ? WHERE id = ?';
  await under.database.query(sql, [district, `${district}009`, stationId]);
}

describe('a feed', () => {
  beforeAll(open);
  afterAll(close);

  it.each([
    ['a city’s auditor', city, IN_CITY],
    ['another city’s auditor', otherCity, [other]],
    ['a district’s auditor', office('AUDITOR', LIXIA), [lixiaFirst, lixiaSecond]],
    ['a zone’s auditor', office('AUDITOR', ZONE), [zone]],
    ['the neighbour whose code the zone’s street has', office('AUDITOR', LICHENG), [licheng]],
    ['a district without stations', office('AUDITOR', divisionCode('370199')), []],
    ['a follower', FOLLOWER, [...IN_CITY, other]],
  ])('shows %s the events of its scope, and their number', async (_who, caller, expected) => {
    const { nodes, totalCount, pageInfo } = await feed(caller);
    expect(nodes.map(({ subject }) => subject.id)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
    expect(pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    office('CITY_BUREAU', CITY),
    office('DISTRICT_BUREAU', LIXIA),
    office('STREET_OFFICE', STREET.lixiaFirst),
    office('FINANCE_BUREAU', CITY),
    hub(LIXIA, CONTRACTOR.hub),
    contractor(CONTRACTOR.lixia),
    PUBLIC,
  ])('is in the schema of no other role: %j', async (caller) => {
    for (const field of ['stationEvents(first: 1) { totalCount }', 'verifyStationChains { chain }']) {
      const { errors } = await under.ask(caller, `{ ${field} }`);
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    }
  });

  it.each([
    ['a city', CITY, IN_CITY],
    ['a district', SHIZHONG, [shizhong]],
    ['a zone', ZONE, [zone]],
    ['a street', STREET.zone, [zone]],
    ['a province', '37', IN_CITY],
    ['another city', OTHER_CITY, []],
    ['another city’s district', OTHER_DISTRICT, []],
    ['another city’s street', STREET.other, []],
  ])('can be narrowed to %s, and is empty outside the caller’s scope', async (_what, division, expected) => {
    expect(await subjects(city, { division })).toEqual(expected);
    expect((await feed(city, { division })).totalCount).toBe(expected.length);
  });

  it('refuses a follower whose position is beyond the record, because it would skip later events', async () => {
    const source = 'query ($after: Cursor) { stationEvents(first: 1, after: $after) { totalCount } }';
    for (const [chain, sequence] of [[CITY, IN_CITY.length + 1] as const, ['3799', 1] as const]) {
      const after = encodePosition(new Map([[chain, sequence]]));
      const { errors } = await under.ask(FOLLOWER, source, { after });
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    }
    const { nodes } = await feed(FOLLOWER, { after: encodePosition(new Map([[CITY, IN_CITY.length]])) });
    expect(nodes.map(({ chain }) => chain)).toEqual([OTHER_CITY]);
  });

  it('can be narrowed even for a follower, who otherwise reads all rows', async () => {
    expect(await subjects(FOLLOWER, { division: OTHER_CITY })).toEqual([other]);
    expect(await subjects(FOLLOWER, { division: LIXIA, first: 1 })).toEqual([lixiaFirst]);
  });
});

describe('a position in a feed', () => {
  beforeEach(open);
  afterEach(close);

  it.each([
    ['an auditor', city],
    ['a follower', FOLLOWER],
  ])('gives %s all pages one after the other, with each event once', async (_who, caller) => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page: Feed = await feed(caller, { first: 2, after });
      seen.push(...page.nodes.map(({ subject }) => subject.id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen).toEqual(await subjects(caller));
  });

  it.each([
    ['an auditor', city],
    ['a follower', FOLLOWER],
    ['an auditor who has seen nothing yet', office('AUDITOR', divisionCode('370105'))],
  ])('is also returned with an empty page, and later events follow it: %s', async (_who, caller) => {
    const { pageInfo } = await feed(caller);
    const empty = await feed(caller, { after: pageInfo.endCursor });
    expect(empty).toMatchObject({ nodes: [], pageInfo });
    await recordEvent(lixiaFirst, '370105');
    await recordEvent(other, OTHER_DISTRICT);
    const expected = caller === FOLLOWER ? [lixiaFirst, other] : [lixiaFirst];
    expect(await subjects(caller, { after: pageInfo.endCursor })).toEqual(expected);
  });

  it('does not reveal the sequence of a hidden event', async () => {
    await recordEvent(other, OTHER_DISTRICT);
    await recordEvent(shizhong, SHIZHONG);
    const { nodes, pageInfo } = await feed(office('AUDITOR', LIXIA));
    expect(pageInfo.endCursor).toBe(`f3701${nodes.at(-1)?.sequence.toString(36)}`);
  });

  it('makes a follower without new events read only the chain heads', async () => {
    const { pageInfo } = await feed(FOLLOWER);
    const mark = under.statements.length;
    const source = 'query ($after: Cursor) { stationEvents(first: 500, after: $after) { nodes { id } } }';
    await under.ask(FOLLOWER, source, { after: pageInfo.endCursor });
    expect(under.statements.slice(mark)).toEqual([expect.stringContaining('event_chain')]);
  });

  it.each(['WyJhIl0', 'f37', 'f37010', 'x', '_'])('is refused if it is invalid: %s', async (after) => {
    const source = 'query ($after: Cursor) { stationEvents(first: 1, after: $after) { totalCount } }';
    const { errors } = await under.ask(city, source, { after });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('is accepted with pages of at most 100 events, and 500 for followers', async () => {
    const codes = async (caller: Caller, first: number) =>
      (await under.ask(caller, `{ stationEvents(first: ${first}) { totalCount } }`)).errors?.map(
        ({ extensions }) => extensions?.['field'],
      );
    expect(await codes(city, 100)).toBeUndefined();
    expect(await codes(city, 101)).toEqual(['first']);
    expect(await codes(FOLLOWER, 500)).toBeUndefined();
    expect(await codes(FOLLOWER, 501)).toEqual(['first']);
  });
});

describe('a station that comes under another city', () => {
  beforeEach(async () => {
    await open();
    await move(shizhong, OTHER_DISTRICT);
  });
  afterEach(close);

  it('shows its past events to its new district and city, and still to the old district and city', async () => {
    expect(await subjects(otherCity)).toEqual([shizhong, other]);
    expect(await subjects(office('AUDITOR', OTHER_DISTRICT))).toEqual([shizhong, other]);
    expect(await subjects(city)).toEqual(IN_CITY);
    await recordEvent(shizhong, OTHER_DISTRICT);
    expect(await subjects(otherCity)).toEqual([shizhong, other, shizhong]);
    expect(await subjects(office('AUDITOR', SHIZHONG))).toEqual([shizhong]);
  });

  it('is found by its new place', async () => {
    expect(await subjects(otherCity, { division: `${OTHER_DISTRICT}009` })).toEqual([shizhong]);
    expect(await subjects(otherCity, { division: SHIZHONG })).toEqual([]);
  });

  it('is read page by page over both chains', async () => {
    const first = await feed(otherCity, { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.nodes).toMatchObject([{ chain: CITY }]);
    const second = await feed(otherCity, { first: 1, after: first.pageInfo.endCursor });
    expect(second.nodes).toMatchObject([{ chain: OTHER_CITY }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

describe('the verification of the record', () => {
  beforeAll(open);
  afterAll(close);

  const ask = async (caller: Caller) =>
    (await under.ask(caller, '{ v: verifyStationChains { chain length intact brokenAt } }')).data?.['v'];

  it('covers the whole chain of the caller’s city, even if the caller’s scope is smaller', async () => {
    const intact = { chain: CITY, length: 5, intact: true, brokenAt: null };
    expect(await ask(city)).toEqual([intact]);
    expect(await ask(office('AUDITOR', LIXIA))).toEqual([intact]);
    expect(await ask(otherCity)).toEqual([{ ...intact, chain: OTHER_CITY, length: 1 }]);
    expect(await ask(office('AUDITOR', divisionCode('3705')))).toEqual([]);
  });

  it('reports the position at which the chain is broken, but not the fault', async () => {
    await under.database.query("UPDATE event SET actor = 'x' WHERE chain = ? AND sequence = 3", [CITY]);
    expect(await ask(city)).toEqual([{ chain: CITY, length: 5, intact: false, brokenAt: 3 }]);
    expect(await ask(otherCity)).toMatchObject([{ intact: true }]);
  });
});

describe('the feed of finance', () => {
  let money: SubgraphUnderTest;
  beforeEach(async () => {
    money = await subgraphUnderTest(finance, smallCity(), NOW);
  });
  afterEach(() => money.close());

  const types = async (caller: Caller) => {
    const { data } = await money.ask(caller, '{ financeEvents(first: 100) { nodes { subject { type } } } }');
    return (data?.['financeEvents'] as { nodes: { subject: { type: string } }[] }).nodes.map(
      (each) => each.subject.type,
    );
  };

  it('shows a finance bureau the action, but neither the actor nor the contents', async () => {
    expect(new Set(await types(office('FINANCE_BUREAU', CITY)))).toEqual(new Set(['Contractor', 'Lot']));
    for (const field of ['actor { subject }', 'requestId', 'before', 'after']) {
      const { errors } = await money.ask(
        office('FINANCE_BUREAU', CITY),
        `{ financeEvents(first: 1) { nodes { ${field} } } }`,
      );
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    }
  });

  it("keeps a lot in the purchaser's scope after its station has moved", async () => {
    await money.database.query('UPDATE place SET districtCode = ? WHERE stationId = ?', [OTHER_DISTRICT, shizhong]);
    expect(await types(office('AUDITOR', SHIZHONG))).toContain('Lot');
    const lots = (await types(otherCity)).filter((type) => type === 'Lot');
    expect(lots).toHaveLength(1);
  });

  it('contains, from its first event, all facts that a follower needs', async () => {
    const source = '{ financeEvents(first: 500) { nodes { action subject { type id } after } } }';
    const { data } = await money.ask(FOLLOWER, source);
    const { nodes } = data?.['financeEvents'] as { nodes: { action: string; after: string }[] };
    const keys = (action: string) =>
      Object.keys(JSON.parse(nodes.find((each) => each.action === action)?.after ?? '{}') as object);
    const contractors = smallCity().flatMap((batch) => (batch.kind === 'CITY' ? batch.contractors : []));
    const contracts = smallCity().flatMap((batch) => (batch.kind === 'DISTRICT' ? batch.contracts : []));
    const accounts = contracts.flatMap(({ paymentAccount }) => paymentAccount?.accountNumber ?? []);
    expect(accounts.length).toBeGreaterThan(1);
    for (const text of [...accounts, ...contractors.map(({ creditCode }) => creditCode)]) {
      expect(JSON.stringify(nodes)).not.toContain(text);
    }
    expect(keys('CONTRACTOR_ENTERED')).toEqual(['districtCode', 'divisionCode']);
    expect(keys('LOT_ENTERED')).toEqual(
      ['stationId', 'contractId', 'contractorId', 'signedOn', 'startsOn', 'endsOn', 'endedOn'].sort(),
    );
  });
});
