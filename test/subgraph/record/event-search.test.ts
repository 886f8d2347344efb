import { stations } from '../../../subgraphs/stations/schema';
import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, NOW, SHIZHONG, STATION, STREET, smallCity } from '../../support/city/small-city';
import { StationWrites } from '../../support/drivers/writes/station-writes';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const auditor = office('AUDITOR', CITY);
const id = STATION.lixiaFirst;

let under: SubgraphUnderTest;
const writes = new StationWrites(() => under);

beforeAll(async () => {
  under = await subgraphUnderTest(stations, smallCity(), NOW);
  const edit = { stationId: id, expectedVersion: 1 };
  await writes.done(contractor(CONTRACTOR.lixia), 'acknowledgeEquipment', edit);
  await writes.done(street, 'listEquipment', {
    input: { ...edit, expectedVersion: 2, items: [{ name: '打印机', quantity: 1 }] },
  });
  await writes.done(bureau, 'suspendStation', { id, expectedVersion: 3, reason: '装修' });
});
afterAll(() => under.close());

type Found = { nodes: Record<string, unknown>[]; totalCount: number; pageInfo: Record<string, unknown> };

async function asked(caller: Caller, source: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await under.ask(caller, source, variables);
  return { data: data ?? {}, fields: (errors ?? []).map(({ extensions }) => extensions?.['field']) };
}

describe('the history of a station', () => {
  const HISTORY = `query ($id: ID!, $last: Int, $before: Cursor) { station(id: $id) {
    history(last: $last, before: $before) { totalCount nodes { at action role office { id name } contractor { id } } pageInfo { hasPreviousPage startCursor } }
  } }`;
  const history = async (caller: Caller, variables: Record<string, unknown>) => {
    const { data } = await asked(caller, HISTORY, { id, ...variables });
    return (data['station'] as { history: Found } | null)?.history ?? null;
  };

  it('lists what was done, by which role and when', async () => {
    for (const caller of [bureau, street, office('CITY_PLATFORM', CITY), auditor]) {
      const { nodes = [] } = (await history(caller, { last: 100 })) ?? {};
      const at = NOW.toISOString();
      const district = { id: `DISTRICT_BUREAU:${LIXIA}`, name: '历下区民政局' };
      const host = { id: `STREET_OFFICE:${STREET.lixiaFirst}`, name: '第1街道办事处' };
      const suspended = { action: 'STATION_SUSPENDED', role: 'DISTRICT_BUREAU', office: district };
      const listed = { action: 'EQUIPMENT_LISTED', role: 'STREET_OFFICE', office: host };
      const entries = [suspended, listed].map((each) => ({ at, ...each, contractor: null }));
      expect(nodes).toEqual(expect.arrayContaining(entries));
    }
  });

  it('names the contractor that acted under its lot', async () => {
    const { nodes = [] } = (await history(bureau, { last: 100 })) ?? {};
    const acknowledged = nodes.find(({ action }) => action === 'EQUIPMENT_ACKNOWLEDGED');
    expect(acknowledged).toMatchObject({ role: 'CONTRACTOR', office: null, contractor: { id: CONTRACTOR.lixia } });
  });

  it('is read page by page, also from its end', async () => {
    const all = await history(bureau, { last: 100 });
    const seen: unknown[] = [];
    for (let before: unknown = null, more: unknown = true; more === true;) {
      const page = await history(bureau, { last: 1, before });
      seen.unshift(...(page?.nodes ?? []));
      [before, more] = [page?.pageInfo['startCursor'], page?.pageInfo['hasPreviousPage']];
    }
    expect(seen).toEqual(all?.nodes);
    expect(all?.totalCount).toBe(seen.length);
  });

  it('is shown only with its station, and to no contractor', async () => {
    expect(await history(office('DISTRICT_BUREAU', SHIZHONG), { last: 1 })).toBeNull();
    const { data } = await asked(contractor(CONTRACTOR.lixia), HISTORY, { id, last: 1 });
    expect(data).toEqual({});
  });
});

describe('the search in a feed', () => {
  const SEARCH = `query ($first: Int!, $after: Cursor, $subjectId: ID, $action: String, $actorRole: Role, $since: DateTime,
      $until: DateTime, $newestFirst: Boolean) {
    stationEvents(first: $first, after: $after, subjectId: $subjectId, action: $action, actorRole: $actorRole,
      since: $since, until: $until, newestFirst: $newestFirst) {
      totalCount nodes { action subject { id } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const search = (variables: Record<string, unknown>) => asked(auditor, SEARCH, { first: 100, ...variables });
  const actions = async (variables: Record<string, unknown>) =>
    ((await search(variables)).data['stationEvents'] as Found).nodes.map(({ action }) => action);

  it('finds the events of a subject, an action, a role and a period', async () => {
    const both = ['EQUIPMENT_LISTED', 'STATION_SUSPENDED'];
    expect((await actions({ subjectId: id })).slice(-2)).toEqual(both);
    expect(await actions({ action: 'EQUIPMENT_LISTED' })).toEqual(['EQUIPMENT_LISTED']);
    expect(await actions({ actorRole: 'DISTRICT_BUREAU' })).toEqual(['STATION_SUSPENDED']);
    expect((await actions({ since: '2026-06-17T02:00:00Z' })).slice(-2)).toEqual(both);
    expect(await actions({ since: '2026-06-17T02:00:00.001Z' })).toEqual([]);
    expect(await actions({ until: '2026-06-17T02:00:00Z', actorRole: 'DISTRICT_BUREAU' })).toEqual([]);
  });

  it('returns the newest events first, page by page, and refuses the cursor of the feed', async () => {
    const all = await actions({ newestFirst: true });
    expect(all.slice(0, 2)).toEqual(['STATION_SUSPENDED', 'EQUIPMENT_LISTED']);
    const seen: unknown[] = [];
    for (let after: unknown = null, more: unknown = true; more === true;) {
      const page = (await search({ newestFirst: true, first: 3, after })).data['stationEvents'] as Found;
      seen.push(...page.nodes.map(({ action }) => action));
      [after, more] = [page.pageInfo['endCursor'], page.pageInfo['hasNextPage']];
    }
    expect(seen).toEqual(all);
    const feed = (await search({ first: 1 })).data['stationEvents'] as Found;
    expect((await search({ newestFirst: true, after: feed.pageInfo['endCursor'] })).fields).toEqual(['after']);
  });

  it('covers only the scope of the auditor', async () => {
    const elsewhere = office('AUDITOR', SHIZHONG);
    const { data } = await asked(elsewhere, SEARCH, { first: 10, subjectId: id });
    expect(data['stationEvents']).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

it('shows the newest change of a station first', async () => {
  under.moveTo('2026-06-18');
  await writes.done(bureau, 'resumeStation', { id, expectedVersion: 4, reason: '装修完成' });
  const { data } = await asked(
    bureau,
    'query ($id: ID!) { station(id: $id) { history(first: 1) { nodes { at action } } } }',
    {
      id,
    },
  );
  expect(data['station']).toEqual({
    history: { nodes: [{ at: '2026-06-18T02:00:00.000Z', action: 'STATION_RESUMED' }] },
  });
});

it('names only the offices whose places the reader may know, after the station was moved to another district', async () => {
  const change = { stationId: id, newCode: '370103091', newName: '新街道', supervisingDistrict: SHIZHONG };
  await writes.done(office('CITY_BUREAU', CITY), 'redistrict', {
    input: { effectiveOn: '2026-06-18', changes: [change] },
  });
  const source =
    'query ($id: ID!) { station(id: $id) { history(first: 100) { nodes { action office { id name } } } } }';
  const officeOf = async (caller: Caller, action: string) => {
    const { data } = await asked(caller, source, { id });
    const { nodes } = (data['station'] as { history: Found }).history;
    return nodes.find((each) => each['action'] === action)?.['office'];
  };
  const moved = { id: `CITY_BUREAU:${CITY}`, name: '济南市民政局' };
  const now = office('DISTRICT_BUREAU', SHIZHONG);
  for (const caller of [now, auditor]) expect(await officeOf(caller, 'STATION_REDISTRICTED')).toEqual(moved);
  expect(await officeOf(now, 'STATION_SUSPENDED')).toBeNull();
  expect(await officeOf(auditor, 'STATION_SUSPENDED')).toEqual({
    id: `DISTRICT_BUREAU:${LIXIA}`,
    name: '历下区民政局',
  });
});
