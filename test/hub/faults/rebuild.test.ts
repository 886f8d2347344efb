import { type DataSource } from 'typeorm';
import { rebuildPlace } from '../../../shared/follow/rebuild-place';
import { EventfulDays, happenings } from '../../support/model/eventful-days';
import { recordLot } from '../../support/drivers/writes/finance-events';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { SUBGRAPH_DEFINITIONS } from '../../support/drivers/subgraph/subgraphs';
import { NOW, STATION, idOf, smallCity } from '../../support/city/small-city';
import { contentsOf, rowsOf } from '../../support/oracle/table-contents';

let hub: GatewayUnderTest;
let days: EventfulDays;
beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
  days = new EventfulDays(hub);
});
afterAll(() => hub.close());

const databaseOf = (name: string) => hub.databases[name] as DataSource;

function rebuild(name: string) {
  const { name: subgraph, follows: followers } =
    SUBGRAPH_DEFINITIONS.find((each) => each.name === name) ?? unknownSubgraph();
  const source = databaseOf(name);
  return rebuildPlace({ source, subgraph, now: NOW, followers, readFeed: hub.readFeed });
}

function unknownSubgraph(): never {
  throw new Error('The test names an unknown subgraph.');
}

const names = SUBGRAPH_DEFINITIONS.map(({ name }) => name);

it.each([1, 2, 3])(
  'rebuilds a projection that equals the live one, and changes nothing else (days of seed %i)',
  async (seed) => {
    const before = days.accepted;
    for (const each of happenings(seed, 40)) await days.happen(each);
    expect(days.accepted - before).toBeGreaterThan(5);
    await hub.followers.catchUp();
    for (const name of names) {
      const live = await contentsOf(databaseOf(name));
      const rebuilt = await rebuild(name);
      expect(await contentsOf(databaseOf(name))).toEqual(live);
      for (const { table, rows } of rebuilt) expect(rows).toBe((await rowsOf(databaseOf(name), table)).length);
    }
  },
  300_000,
);

it('reports every rebuilt table in each subgraph', async () => {
  const tables: Record<string, string[]> = {};
  for (const name of names) tables[name] = (await rebuild(name)).map(({ table }) => table);
  expect(tables).toEqual({
    stations: ['place_lot', 'waiver', 'standing', 'unmet_rule'],
    personnel: ['place', 'suspension', 'place_lot', 'place_contractor', 'signed_year'],
    finance: ['place', 'staff_posting', 'waiver'],
    evaluation: ['place', 'place_lot'],
  });
});

it('repairs changed rows, and applies pending events with their effects', async () => {
  await databaseOf('evaluation').query('DELETE FROM place WHERE stationId = ?', [STATION.licheng]);
  await databaseOf('evaluation').query("UPDATE place SET status = 'CLOSED' WHERE stationId = ?", [STATION.zone]);
  const unscored = await rowsOf(databaseOf('evaluation'), 'unscored_lot');
  await databaseOf('evaluation').query('DELETE FROM unscored_lot');
  await databaseOf('stations').query("UPDATE station SET status = 'PLANNED' WHERE id = ?", [STATION.other]);
  await recordLot(databaseOf('finance'), { id: idOf('XT', 990), stationId: STATION.other, districtCode: '370202' });
  for (const name of names) await rebuild(name);
  expect(await rowsOf(databaseOf('evaluation'), 'place')).toEqual(await rowsOf(databaseOf('personnel'), 'place'));
  expect(await rowsOf(databaseOf('evaluation'), 'place_lot')).toEqual(
    await rowsOf(databaseOf('stations'), 'place_lot'),
  );
  const renewed = await rowsOf(databaseOf('evaluation'), 'unscored_lot');
  expect(unscored.length).toBeGreaterThan(0);
  expect(renewed.filter((row) => !row.includes(idOf('XT', 990)))).toEqual(unscored);
  expect(renewed).toHaveLength(unscored.length + 1);
  const status = await databaseOf('stations').query<unknown[]>('SELECT status FROM station WHERE id = ?', [
    STATION.other,
  ]);
  expect(status).toEqual([{ status: 'PREPARING' }]);
  await hub.followers.catchUp();
});

it('resets a follower that has applied more events than the restored record contains', async () => {
  const personnel = databaseOf('personnel');
  await personnel.query("UPDATE follower_cursor SET `sequence` = `sequence` + 5 WHERE subgraph = 'stations'");
  await expect(hub.followers.catchUp()).rejects.toMatchObject({ name: 'RecordReplacedError' });
  const live = await rowsOf(personnel, 'place');
  await rebuild('personnel');
  expect(await rowsOf(personnel, 'place')).toEqual(live);
  await hub.followers.catchUp();
});
