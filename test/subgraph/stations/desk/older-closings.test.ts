import { database as shape } from '../../../../subgraphs/stations/database';
import { KeepClosings1756600000000 } from '../../../../subgraphs/stations/migrations/1756600000000-keep-closings';
import { olderDatabase } from '../../../support/drivers/subgraph/older-database';
import { LIXIA, STATION, STREET } from '../../../support/city/small-city';

/** This suite migrates a database of a version that did not store the days on which stations closed. */
const older = olderDatabase(shape, KeepClosings1756600000000);

async function add(id: string, divisionCode: string): Promise<void> {
  await older.insert('station', {
    ...{
      id,
      name: '社工站',
      searchName: '社工站',
      divisionCode,
      districtCode: LIXIA,
      status: 'CLOSED',
      openedOn: null,
    },
    ...{ version: 1, serviceKinds: '[]', signage: '[]' },
  });
}

it('finds the day on which a station closed in the record, in the time of Shanghai', async () => {
  const [recorded, installed] = [STATION.lixiaFirst, STATION.lixiaSecond];
  await add(recorded, STREET.lixiaFirst);
  await add(installed, STREET.lixiaSecond);
  await older.insert('event', {
    ...{ chain: '3701', sequence: 1, id: 'event1', occurredAt: '2026-05-08T17:00:00.000Z', stationId: recorded },
    ...{ divisionCode: STREET.lixiaFirst, districtCode: LIXIA, actor: 'bureau', role: null, action: 'STATION_CLOSED' },
    ...{ subjectType: 'Station', subjectId: recorded, requestId: null, before: null, after: '{}' },
    ...{ previousHash: '', hash: '' },
  });
  await older.migrate();
  // A killed migration runs again, so a second run must change nothing.
  await older.migrate();
  expect(await older.database.query('SELECT id, closedOn FROM station ORDER BY id')).toEqual([
    { id: recorded, closedOn: '2026-05-09' },
    { id: installed, closedOn: null },
  ]);
});
