import { type DataSource } from 'typeorm';
import { runOwnWrite } from '../../../shared/record/write/own-write';
import { applyPage } from '../../../shared/follow/apply-page';
import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { recordContractor, recordLot } from '../../support/drivers/writes/finance-events';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { SUBGRAPH_DEFINITIONS } from '../../support/drivers/subgraph/subgraphs';
import {
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  idOf,
  smallCity,
} from '../../support/city/small-city';
import { contentsOf } from '../../support/oracle/table-contents';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const NEW_LOT = idOf('XT', 901);

let hub: GatewayUnderTest;

/** Shares one Hub among all tests of a block. */
function onOneHub(): void {
  beforeAll(async () => {
    hub = await gatewayUnderTest(smallCity, NOW);
  });
  afterAll(() => hub.close());
}

const databaseOf = (name: string) => hub.databases[name] as DataSource;
const rows = (name: string, sql: string, parameters: unknown[] = []) =>
  databaseOf(name).query<Record<string, unknown>[]>(sql, parameters);
const lastEvent = async (name: string) =>
  (await rows(name, "SELECT * FROM event WHERE chain = '3701' ORDER BY sequence DESC LIMIT 1"))[0];
const venue = { stationId: STATION.lixiaFirst, expectedVersion: 1, address: '示例路1号', source: 'OTHER' };
const VENUE = 'mutation ($input: RecordVenueInput!) { recordVenue(input: $input) { id } }';
const POST = 'mutation ($input: PostWorkerInput!) { postWorker(input: $input) { id posting { station { id } } } }';
const codesOf = ({ body }: Awaited<ReturnType<GatewayUnderTest['ask']>>) =>
  body.errors?.map(({ extensions }) => extensions.code) ?? [];

const everything = (name: string) => contentsOf(databaseOf(name));

/** Records that a station is suspended, but does not notify the followers of the event. */
async function changeUnnotified(stationId: string, action = 'TOLD'): Promise<void> {
  const [row] = await rows('stations', 'SELECT * FROM station WHERE id = ?', [stationId]);
  const places = { divisionCode: String(row?.['divisionCode']), districtCode: String(row?.['districtCode']) };
  await runOwnWrite({ source: databaseOf('stations'), subgraph: 'stations', now: NOW }, ({ access }) => {
    const place = { stationId, ...places } as Parameters<typeof access.write.record>[0]['place'];
    const after = { name: '', ...places, status: 'SUSPENDED' };
    access.write.record({ action, subject: { type: 'Station', id: stationId }, place, before: null, after });
    return Promise.resolve();
  });
}

describe('a write that followers must apply', () => {
  onOneHub();

  it('is applied before the answer by every subgraph that has a projection of the stations', async () => {
    await hub.ask(bureau, VENUE, { input: venue });
    for (const name of ['personnel', 'finance', 'evaluation']) {
      expect(
        await rows(name, "SELECT sequence FROM follower_cursor WHERE subgraph = 'stations' AND chain = '3701'"),
      ).toEqual(await rows('stations', "SELECT length AS sequence FROM event_chain WHERE chain = '3701'"));
    }
  });

  it('makes a planned station known to other subgraphs, and to its contractor once the lot is signed', async () => {
    await rows('stations', 'DELETE FROM station WHERE id = ?', [STATION.lixiaSecond]);
    const plan =
      'mutation ($input: PlanStationInput!) { planStation(input: $input) { id status staff { id } lot { id } } }';
    const input = { division: STREET.lixiaSecond, serviceKinds: ['TALENT_TRAINING'] };
    const { body } = await hub.ask(bureau, plan, { input });
    expect(body).toEqual({
      data: { planStation: { id: expect.any(String) as string, status: 'PLANNED', staff: [], lot: null } },
    });
    const { id } = body.data?.['planStation'] as { id: string };
    await recordLot(databaseOf('finance'), { id: NEW_LOT, stationId: id, contractorId: CONTRACTOR.none });
    await hub.followers.afterWrite('finance');
    const seen = await hub.ask(contractor(CONTRACTOR.none), '{ stations(first: 5) { nodes { id status } } }');
    expect(seen.body.data).toEqual({ stations: { nodes: [{ id, status: 'PREPARING' }] } });
  });

  it('is answered even if a follower fails', async () => {
    await rows('stations', "UPDATE event_chain SET length = length + 1 WHERE chain = '3701'");
    const { body } = await hub.ask(bureau, VENUE, { input: { ...venue, expectedVersion: 2 } });
    expect(body).toEqual({ data: { recordVenue: { id: STATION.lixiaFirst } } });
    await expect(hub.followers.catchUp()).rejects.toThrow('has a gap');
  });
});

describe('a lot', () => {
  onOneHub();

  it('does not start the preparation of a planned station if the lot has already ended', async () => {
    const over = { startsOn: '2023-01-01', endsOn: '2025-12-31', signedOn: '2022-12-20' };
    await recordLot(databaseOf('finance'), { id: idOf('XT', 903), stationId: STATION.lixiaSecond, ...over });
    await recordLot(databaseOf('finance'), { id: idOf('XT', 902), stationId: STATION.lixiaSecond, endedOn: TODAY });
    await hub.followers.afterWrite('finance');
    const [station] = await rows('stations', 'SELECT status FROM station WHERE id = ?', [STATION.lixiaSecond]);
    expect(station).toEqual({ status: 'PLANNED' });
  });

  it('starts the preparation of its planned station when the lot is signed, and followers apply this event too', async () => {
    const lot = { id: NEW_LOT, stationId: STATION.lixiaSecond, contractorId: CONTRACTOR.none };
    await recordLot(databaseOf('finance'), { ...lot, requestId: 'signing' });
    await hub.followers.afterWrite('finance');
    expect(await rows('stations', 'SELECT status, version FROM station WHERE id = ?', [STATION.lixiaSecond])).toEqual([
      { status: 'PREPARING', version: 2 },
    ]);
    expect(await lastEvent('stations')).toMatchObject({
      action: 'STATION_PREPARED',
      actor: 'hub:stations',
      role: null,
      requestId: 'signing',
    });
    for (const name of ['personnel', 'finance', 'evaluation']) {
      const places = await rows(name, 'SELECT status FROM place WHERE stationId = ?', [STATION.lixiaSecond]);
      expect(places).toEqual([{ status: 'PREPARING' }]);
    }
  });

  it('ends the postings of its contractor when it is terminated', async () => {
    const open = 'SELECT id FROM posting WHERE stationId = ? AND endsOn IS NULL';
    expect(await rows('personnel', open, [STATION.lixiaFirst])).toHaveLength(3);
    const lot = { stationId: STATION.lixiaFirst, contractId: idOf('CN', 1), signedOn: '2024-12-20' };
    const term = { startsOn: '2025-01-01', endsOn: '2027-12-31', endedOn: TODAY };
    await recordLot(databaseOf('finance'), { id: idOf('XT', 1), ...lot, ...term, requestId: 'termination' });
    await hub.followers.afterWrite('finance');
    expect(await rows('personnel', open, [STATION.lixiaFirst])).toEqual([]);
    expect(await lastEvent('personnel')).toMatchObject({
      action: 'POSTING_ENDED',
      actor: 'hub:personnel',
      role: null,
      requestId: 'termination',
    });
    const seen = await hub.ask(contractor(CONTRACTOR.lixia), '{ stations(first: 5) { totalCount } }');
    expect(seen.body.data).toEqual({ stations: { totalCount: 0 } });
  });

  it('need not exist before personnel knows where its contractor is registered', async () => {
    await recordContractor(databaseOf('finance'), idOf('CR', 77), STREET.shizhong);
    await hub.followers.afterWrite('finance');
    expect(await rows('personnel', 'SELECT * FROM place_contractor WHERE contractorId = ?', [idOf('CR', 77)])).toEqual([
      { contractorId: idOf('CR', 77), divisionCode: STREET.shizhong, districtCode: SHIZHONG },
    ]);
  });
});

describe('a mutation about an unknown station', () => {
  onOneHub();

  const post = (caller: Caller, stationId: string) =>
    hub.ask(caller, POST, { input: { workerId: idOf('WK', 10), stationId, startsOn: TODAY } });
  const employer = contractor(CONTRACTOR.lixia);

  it('succeeds if the newest events, which its subgraph reads first, contain the station', async () => {
    await hub.followers.catchUp();
    const ended = "UPDATE posting SET endsOn = '2026-06-01' WHERE workerId = ?";
    await rows('personnel', ended, [idOf('WK', 10)]);
    await recordLot(databaseOf('finance'), { id: NEW_LOT, stationId: STATION.lixiaSecond });
    expect((await post(employer, STATION.lixiaSecond)).body).toEqual({
      data: { postWorker: { id: idOf('WK', 10), posting: { station: { id: STATION.lixiaSecond } } } },
    });
  });

  it('is refused with the same message and the same SQL statements for a foreign and for a missing station', async () => {
    await hub.followers.catchUp();
    const trace = async (stationId: string) => {
      const marks = Object.entries(hub.statements).map(([name, seen]) => [name, seen.length] as const);
      const answer = await post(employer, stationId);
      expect(codesOf(answer)).toEqual(['NOT_FOUND']);
      const sql = marks.map(([name, mark]) => hub.statements[name]?.slice(mark).map((each) => each.sql));
      return { text: answer.text, sql };
    };
    const foreign = await trace(STATION.shizhong);
    expect(await trace('01HZX3V9QK7T2M4N6P8R0S1W5Y')).toEqual(foreign);
  });
});

describe('an event', () => {
  onOneHub();

  /** Applies each page of events twice, and then all pages again from the first event. */
  async function applyAgain(): Promise<void> {
    for (const { name: subgraph, follows } of SUBGRAPH_DEFINITIONS) {
      for (const follower of follows) {
        const events = (await hub.readFeed(follower.follows, new Map())).events;
        const writing = { source: databaseOf(subgraph), subgraph, now: NOW };
        expect(await applyPage(writing, follower, events)).toEqual({ applied: 0, written: 0 });
        await rows(subgraph, 'DELETE FROM follower_cursor WHERE subgraph = ?', [follower.follows]);
        expect(await applyPage(writing, follower, events)).toEqual({ applied: events.length, written: 0 });
      }
    }
  }

  it('changes nothing when it is applied a second time', async () => {
    const terminated = { startsOn: '2025-01-01', signedOn: '2024-12-20', endsOn: '2027-12-31', endedOn: TODAY };
    const lot = { id: idOf('XT', 1), stationId: STATION.lixiaFirst, contractId: idOf('CN', 1) };
    await recordLot(databaseOf('finance'), { ...lot, ...terminated });
    await recordLot(databaseOf('finance'), { id: NEW_LOT, stationId: STATION.lixiaSecond });
    await recordContractor(databaseOf('finance'), CONTRACTOR.none);
    await changeUnnotified(STATION.shizhong);
    await hub.followers.catchUp();
    const names = SUBGRAPH_DEFINITIONS.map(({ name }) => name);
    const before = await Promise.all(names.map(everything));
    await applyAgain();
    expect(await Promise.all(names.map(everything))).toEqual(before);
  });

  it('stops the follower if it is missing from the record, and the follower applies no event of that page', async () => {
    await hub.followers.catchUp();
    await changeUnnotified(STATION.shizhong, 'TOLD_LATER');
    await changeUnnotified(STATION.licheng, 'TOLD_LATER');
    await changeUnnotified(STATION.zone, 'TOLD_LATER');
    const [, missing] = await rows('stations', "SELECT id FROM event WHERE action = 'TOLD_LATER' ORDER BY sequence");
    const before = await everything('evaluation');
    const [kept] = await rows('stations', 'SELECT * FROM event WHERE id = ?', [missing?.['id']]);
    await rows('stations', 'DELETE FROM event WHERE id = ?', [missing?.['id']]);
    await expect(hub.followers.catchUp()).rejects.toMatchObject({ name: 'FeedGapError' });
    expect(await everything('evaluation')).toEqual(before);
    const columns = Object.keys(kept ?? {});
    const names = columns.map((column) => `\`${column}\``).join(', ');
    const insert = `INSERT INTO event (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
    await rows('stations', insert, Object.values(kept ?? {}));
    await hub.followers.catchUp();
    const suspended = await rows(
      'evaluation',
      "SELECT stationId FROM place WHERE status = 'SUSPENDED' ORDER BY stationId",
    );
    expect(suspended.map(({ stationId }) => stationId)).toEqual([STATION.shizhong, STATION.licheng, STATION.zone]);
  });
});
