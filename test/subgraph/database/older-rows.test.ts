import { type DataSource } from 'typeorm';
import { finance } from '../../../subgraphs/finance/schema';
import { stations } from '../../../subgraphs/stations/schema';
import { chainFaults } from '../../support/oracle/chain-check';
import { NOW, smallCity } from '../../support/city/small-city';
import { DEMO_FILLS } from '../../support/drivers/subgraph/demo-fills';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';

type Answered = { chain: string; action: string; subjectType: string; subjectId: string; after: string };

/** The SELECT clause for recorded events, without their numbers, times and hashes. */
const TOLD = 'SELECT chain, action, subjectType, subjectId, stationId, divisionCode, districtCode, `before`, `after`';

describe.each([stations, finance])('an older database of $name', ({ name, database: shape }) => {
  let database: DataSource;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ database, close } = await openTestDatabase(shape));
    const fillDemo = DEMO_FILLS[name];
    await database.transaction((manager) => fillDemo(manager, smallCity(), NOW));
  });
  afterEach(() => close());

  /** Matches the public contact of a station and the versions of its plaques, which an older database does not have. */
  const NEWER = /"(?:openingHours|phone)":null,|(?<="prominent":true),"version":1/g;
  const shown = async () => {
    const events = await database.query<Answered[]>(`${TOLD} FROM event ORDER BY subjectType, subjectId`);
    return events.map((event) => ({ ...event, after: event.after.replaceAll(NEWER, '') }));
  };
  const faults = async () => {
    const events = await database.query<Record<string, unknown>[]>('SELECT * FROM event');
    return chainFaults(name, events, await database.query('SELECT * FROM event_chain'));
  };
  async function migrateAgain(): Promise<void> {
    await database.query("DELETE FROM migration WHERE name LIKE 'Enter%'");
    await database.runMigrations();
  }

  it('records the same events for its rows as a database that was filled together with its record', async () => {
    const before = await shown();
    await database.query('DELETE FROM event');
    await database.query('DELETE FROM event_chain');
    await migrateAgain();
    expect(before.length).toBeGreaterThan(3);
    expect(await shown()).toEqual(before);
    expect(await faults()).toEqual([]);
  });

  it('records no row twice', async () => {
    const before = await shown();
    await migrateAgain();
    expect(await shown()).toEqual(before);
    expect(await faults()).toEqual([]);
  });
});
