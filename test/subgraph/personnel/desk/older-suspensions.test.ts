import { database as shape } from '../../../../subgraphs/personnel/database';
import { KeepSuspensions1755600000000 } from '../../../../subgraphs/personnel/migrations/1755600000000-keep-suspensions';
import { olderDatabase } from '../../../support/drivers/subgraph/older-database';
import { LIXIA, STATION, STREET } from '../../../support/city/small-city';

/** This suite migrates a database of a version in which personnel stored no suspensions of stations. */
const older = olderDatabase(shape, KeepSuspensions1755600000000);

it('keeps a suspension since an unknown day for each station that is suspended now', async () => {
  const place = { divisionCode: STREET.lixiaFirst, districtCode: LIXIA };
  await older.insert('place', { ...place, stationId: STATION.lixiaFirst, status: 'SUSPENDED' });
  await older.insert('place', { ...place, stationId: STATION.lixiaSecond, status: 'OPERATING' });
  await older.migrate();
  // A killed migration runs again, so a second run must change nothing.
  await older.migrate();
  expect(await older.database.query('SELECT stationId, `from`, `until` FROM suspension')).toEqual([
    { stationId: STATION.lixiaFirst, from: '1970-01-01', until: null },
  ]);
});
