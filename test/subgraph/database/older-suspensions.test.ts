import { database as shape } from '../../../subgraphs/stations/database';
import { KeepSuspensions1753300000000 } from '../../../subgraphs/stations/migrations/1753300000000-keep-suspensions';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { LIXIA, STATION, STREET } from '../../support/city/small-city';

/** This suite migrates a database of a version that stored no days of suspension. */
const older = olderDatabase(shape, KeepSuspensions1753300000000);

async function happened(sequence: number, id: string, action: string, occurredAt: string): Promise<void> {
  await older.insert('event', {
    ...{ chain: '3701', sequence, id: `event${sequence}`, occurredAt, stationId: id, divisionCode: STREET.lixiaFirst },
    ...{ districtCode: LIXIA, actor: 'bureau', role: 'DISTRICT_BUREAU', action, subjectType: 'Station', subjectId: id },
    ...{ requestId: null, before: null, after: '{}', previousHash: '', hash: '' },
  });
}

async function add(id: string, divisionCode: string, status: string): Promise<void> {
  await older.insert('station', {
    ...{ id, name: id, searchName: id, divisionCode, districtCode: LIXIA, status, openedOn: '2025-02-01', version: 1 },
    ...{ serviceKinds: '[]', signage: '[]' },
  });
}

it('finds the recorded suspensions of each station, and adds no others', async () => {
  await add(STATION.lixiaFirst, STREET.lixiaFirst, 'SUSPENDED');
  await add(STATION.lixiaSecond, STREET.lixiaSecond, 'SUSPENDED');
  await happened(1, STATION.lixiaFirst, 'STATION_SUSPENDED', '2026-03-01T02:00:00.000Z');
  await happened(2, STATION.lixiaFirst, 'STATION_RESUMED', '2026-03-19T16:00:00.000Z');
  await happened(3, STATION.lixiaFirst, 'STATION_SUSPENDED', '2026-06-01T02:00:00.000Z');
  await older.migrate();
  const rows = await older.database.query<{ suspensions: string | null }[]>(
    'SELECT suspensions FROM station ORDER BY id',
  );
  expect(rows.map(({ suspensions }) => suspensions && (JSON.parse(suspensions) as unknown))).toEqual([
    [
      { from: '2026-03-01', until: '2026-03-19' },
      { from: '2026-06-01', until: null },
    ],
    null,
  ]);
});
