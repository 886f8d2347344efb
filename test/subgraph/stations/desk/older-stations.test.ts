import { database as shape } from '../../../../subgraphs/stations/database';
import { FindOpenWork1755000000000 } from '../../../../subgraphs/stations/migrations/1755000000000-find-open-work';
import { olderDatabase } from '../../../support/drivers/subgraph/older-database';
import { LIXIA, STATION, STREET } from '../../../support/city/small-city';

/** This suite migrates a database of a version that did not store the columns by which work items are found. */
const older = olderDatabase(shape, FindOpenWork1755000000000);

const NAME = '历下区第1街道社会工作服务站';
const plaque = { text: NAME, hasEmblem: true, prominent: true, installedOn: '2025-01-20' };

async function add(id: string, divisionCode: string, signage: object[]): Promise<void> {
  await older.insert('station', {
    ...{ id, name: NAME, searchName: NAME, divisionCode, districtCode: LIXIA, status: 'PREPARING', openedOn: null },
    ...{ version: 1, serviceKinds: '[]', signage: JSON.stringify(signage) },
  });
}

it('counts the plaques that each station lacks, and finds the start of the preparation in the record', async () => {
  const [both, one, none] = [STATION.lixiaFirst, STATION.lixiaSecond, STATION.shizhong];
  await add(both, STREET.lixiaFirst, [
    { placement: 'OUTDOOR', ...plaque },
    { placement: 'INDOOR', ...plaque },
  ]);
  await add(one, STREET.lixiaSecond, [
    { placement: 'OUTDOOR', ...plaque },
    { placement: 'INDOOR', ...plaque, text: '社工站' },
  ]);
  await add(none, STREET.shizhong, []);
  await older.insert('event', {
    ...{ chain: '3701', sequence: 1, id: 'event1', occurredAt: '2025-01-01T17:00:00.000Z', stationId: both },
    ...{ divisionCode: STREET.lixiaFirst, districtCode: LIXIA, actor: 'hub', role: null, action: 'STATION_PREPARED' },
    ...{ subjectType: 'Station', subjectId: both, requestId: null, before: null, after: '{}' },
    ...{ previousHash: '', hash: '' },
  });
  await older.migrate();
  // A killed migration runs again, so a second run must change nothing.
  await older.migrate();
  expect(await older.database.query('SELECT id, plaquesWanting, preparedOn FROM station ORDER BY id')).toEqual([
    { id: both, plaquesWanting: 0, preparedOn: '2025-01-02' },
    { id: one, plaquesWanting: 1, preparedOn: null },
    { id: none, plaquesWanting: 2, preparedOn: null },
  ]);
});
