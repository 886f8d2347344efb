import { type DataSource } from 'typeorm';
import { type Connection } from '../../../shared/store/connection/connection';
import { type EventStamp, appendEvents } from '../../../shared/record/events/event-log';
import { fillEvents } from '../../../shared/record/events/fill-events';
import { type EventRow } from '../../../shared/record/events/record-tables';
import { type EventDraft } from '../../../shared/store/write';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { GENESIS_HASH, eventHash } from '../../../shared/record/hash/event-hash';
import { database as shape } from '../../../subgraphs/stations/database';
import { databaseUnderTest, openTestDatabase } from '../../support/drivers/subgraph/test-database';

const isMariadb = databaseUnderTest().type === 'mysql';
const NOW = new Date('2026-03-31T01:02:03.004Z');
const stamp: EventStamp = {
  subgraph: 'stations',
  actor: 'officer',
  role: 'STREET_OFFICE',
  requestId: 'request',
  now: NOW,
  random: Math.random,
};
const HUB_STAMP: EventStamp = { ...stamp, actor: 'hub:stations', role: null, requestId: null };

function draft(district: string, id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'): EventDraft {
  const place = { stationId: id, divisionCode: divisionCode(`${district}001`), districtCode: divisionCode(district) };
  return { action: 'VENUE_RECORDED', subject: { type: 'Station', id }, place, before: null, after: { b: 1, a: '站' } };
}

describe('the event log', () => {
  let database: DataSource;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ database, close } = await openTestDatabase(shape));
  });
  afterEach(() => close());

  /** Appends events in a transaction of its own. */
  async function append(...drafts: EventDraft[]): Promise<EventRow[]> {
    const runner = database.createQueryRunner();
    const connection: Connection = { source: database, query: (sql, values) => runner.query(sql, [...values]) };
    try {
      await runner.startTransaction(isMariadb ? 'READ COMMITTED' : 'SERIALIZABLE');
      const rows = await appendEvents(connection, stamp, drafts);
      await runner.commitTransaction();
      return rows;
    } finally {
      await runner.release();
    }
  }

  const stored = () => database.query<EventRow[]>('SELECT * FROM event ORDER BY chain, sequence');
  const heads = () => database.query<unknown[]>('SELECT * FROM event_chain ORDER BY chain');

  it('stores the given events, each with a hash that includes the previous hash', async () => {
    await append(draft('370102'), draft('370103'));
    await append(draft('370102'));
    const rows = await stored();
    expect(rows.map(({ chain, sequence }) => [chain, sequence])).toEqual([1, 2, 3].map((each) => ['3701', each]));
    expect(rows.map((row) => row.hash)).toEqual(rows.map((row) => eventHash('stations', row)));
    expect(rows.map((row) => row.previousHash)).toEqual([GENESIS_HASH, rows[0]?.hash, rows[1]?.hash]);
    expect(rows[0]).toMatchObject({ after: '{"a":"站","b":1}', before: null, occurredAt: NOW.toISOString() });
    expect(await heads()).toEqual([{ chain: '3701', length: 3, hash: rows[2]?.hash }]);
  });

  it('keeps a chain for each city', async () => {
    const appended = await append(draft('370203'), draft('370102'), draft('370202'));
    expect(appended.map(({ chain, sequence }) => [chain, sequence])).toEqual([
      ['3701', 1],
      ['3702', 1],
      ['3702', 2],
    ]);
    expect(await heads()).toHaveLength(2);
  });

  if (isMariadb) {
    it('numbers the events of parallel writers without gaps, even the first events of a city', async () => {
      await Promise.all(Array.from({ length: 8 }, () => append(draft('370102'), draft('370202'))));
      const rows = await stored();
      expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(rows.map((row) => row.hash)).toEqual(rows.map((row) => eventHash('stations', row)));
    });
  }

  it('gets the same hashes and numbers if it is filled in bulk, and can be continued', async () => {
    for (const count of [3, 1000]) {
      const filling = await fillEvents(database.manager, HUB_STAMP);
      await filling.append(Array.from({ length: count }, () => draft('370102')));
      await filling.append([draft('370203')]);
      await filling.close();
    }
    const [last] = await append(draft('370102'));
    expect(last?.sequence).toBe(1004);
    const rows = (await stored()).filter(({ chain }) => chain === '3701');
    expect(rows.map((row) => row.hash)).toEqual(rows.map((row) => eventHash('stations', row)));
    expect(rows.map((row) => row.previousHash)).toEqual([GENESIS_HASH, ...rows.map((row) => row.hash)].slice(0, 1004));
  });
});
