import { type DataSource } from 'typeorm';
import { type Subgraph } from '../../../shared/process/subgraph';
import { runDailyJob } from '../../../shared/process/jobs/daily-jobs';
import { SILENT_LOG } from '../../../shared/runtime/log';
import { stations } from '../../../subgraphs/stations/schema';
import { office } from '../../support/city/callers';
import { CITY, NOW, STATION, STREET, TODAY, smallCity } from '../../support/city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../../support/drivers/subgraph/subgraph-under-test';
import { SUBGRAPH_DEFINITIONS } from '../../support/drivers/subgraph/subgraphs';

const DAY = 24 * 3_600_000;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

let under: SubgraphUnderTest;
afterEach(() => under.close());

async function open(name: string): Promise<DataSource> {
  const subgraph = SUBGRAPH_DEFINITIONS.find((each) => each.name === name) as Subgraph<object>;
  under = await subgraphUnderTest(subgraph, smallCity(), NOW);
  return under.database;
}

function work(name: string, now: Date): Promise<void> {
  const subgraph = SUBGRAPH_DEFINITIONS.find((each) => each.name === name) as Subgraph<object>;
  const { database } = under;
  const afterWrite = () => Promise.resolve();
  return runDailyJob({ subgraph, database, clock: () => now, log: SILENT_LOG, afterWrite });
}

const actions = async () =>
  (await under.database.query<{ action: string; actor: string }[]>('SELECT action, actor FROM event')).filter(
    ({ action }) => !action.endsWith('ENTERED'),
  );

describe.each(SUBGRAPH_DEFINITIONS.map(({ name }) => name))('the housekeeping of %s', (name) => {
  it('deletes temporary rows only after their retention time', async () => {
    const database = await open(name);
    const passport = (index: number, expiresAt: Date) => `('p${index}', '${expiresAt.toISOString()}')`;
    const old = Array.from({ length: 1203 }, (_, index) => passport(index, later(-2 * 3_600_000)));
    const valid = [passport(9001, later(30_000)), passport(9002, later(-60_000))];
    await database.query(`INSERT INTO used_passport (jti, expiresAt) VALUES ${[...old, ...valid].join()}`);
    const key = (hash: string, at: Date) => `('${hash}', 'i', '[]', '${at.toISOString()}')`;
    const keys = [key('old', later(-30 * DAY - 1000)), key('young', later(-29 * DAY))];
    await database.query(`INSERT INTO idempotency_key (keyHash, inputHash, subjects, createdAt) VALUES ${keys.join()}`);
    await Promise.all([work(name, NOW), work(name, NOW)]);
    expect(await database.query('SELECT jti FROM used_passport ORDER BY jti')).toEqual([
      { jti: 'p9001' },
      { jti: 'p9002' },
    ]);
    // The idempotency keys of finance never expire, because they prevent double payments.
    const left = name === 'finance' ? [{ keyHash: 'old' }, { keyHash: 'young' }] : [{ keyHash: 'young' }];
    expect(await database.query('SELECT keyHash FROM idempotency_key ORDER BY keyHash')).toEqual(left);
  });
});

describe('the jobs of a day', () => {
  it('end the postings of an expired lot, and only once if several processes run them', async () => {
    const database = await open('personnel');
    const open_ = 'SELECT id FROM posting WHERE stationId = ? AND endsOn IS NULL';
    const before = (await database.query<unknown[]>(open_, [STATION.shizhong])).length;
    expect(before).toBeGreaterThan(0);
    const ended = "UPDATE place_lot SET endsOn = '2026-06-16' WHERE stationId = ?";
    await database.query(ended, [STATION.shizhong]);
    await Promise.all([work('personnel', NOW), work('personnel', NOW), work('personnel', NOW)]);
    expect(await database.query(open_, [STATION.shizhong])).toEqual([]);
    expect(await actions()).toEqual(
      Array.from({ length: before }, () => ({ action: 'POSTING_ENDED', actor: 'hub:personnel' })),
    );
  });

  it('run even if the housekeeping fails, and the housekeeping runs even if a job fails', async () => {
    const database = await open('personnel');
    const ended = "UPDATE place_lot SET endsOn = '2026-06-16' WHERE stationId = ?";
    await database.query(ended, [STATION.shizhong]);
    await database.query('ALTER TABLE idempotency_key RENAME TO not_there');
    await expect(work('personnel', NOW)).rejects.toThrow();
    expect((await actions()).length).toBeGreaterThan(0);
    await database.query('ALTER TABLE not_there RENAME TO idempotency_key');
    await database.query('ALTER TABLE place_lot RENAME TO not_there');
    await database.query(`INSERT INTO used_passport (jti, expiresAt) VALUES ('old', '${later(-DAY).toISOString()}')`);
    await expect(work('personnel', NOW)).rejects.toThrow();
    expect(await database.query('SELECT jti FROM used_passport')).toEqual([]);
  });

  it('apply a redistricting on its day, and only once if several processes run them', async () => {
    under = await subgraphUnderTest(stations, smallCity(), NOW);
    const change = { stationId: STATION.lixiaSecond, newCode: '370102019', newName: '新设街道' };
    const input = { effectiveOn: '2026-06-18', changes: [change] };
    const source = 'mutation ($input: RedistrictInput!) { redistrict(input: $input) { status } }';
    const { data } = await under.ask(office('CITY_BUREAU', CITY), source, { input });
    expect(data).toEqual({ redistrict: { status: 'PENDING' } });
    const placeNow = () => under.database.query('SELECT divisionCode FROM station WHERE id = ?', [STATION.lixiaSecond]);
    await work('stations', NOW);
    expect(TODAY < input.effectiveOn).toBe(true);
    expect(await placeNow()).toEqual([{ divisionCode: STREET.lixiaSecond }]);
    const before = (await actions()).length;
    await Promise.all([work('stations', later(DAY)), work('stations', later(DAY)), work('stations', later(DAY))]);
    expect(await placeNow()).toEqual([{ divisionCode: '370102019' }]);
    const done = (await actions()).slice(before);
    expect(done.filter(({ action }) => action === 'STATION_REDISTRICTED')).toHaveLength(1);
    expect(new Set(done.map(({ actor }) => actor))).toEqual(new Set(['hub:stations']));
    const after = done.length;
    await work('stations', later(DAY));
    expect((await actions()).length - before).toBe(after);
  });
});
