import { database as shape } from '../../../subgraphs/evaluation/database';
import { AddObjectionCourse1753400000000 } from '../../../subgraphs/evaluation/migrations/1753400000000-add-objection-course';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, STATION, idOf } from '../../support/city/small-city';

/** This suite migrates a database of a version in which objections could not yet be decided. */
const older = olderDatabase(shape, AddObjectionCourse1753400000000);
const { insert, migrate } = older;

type Row = Record<string, unknown>;

function evaluation(number: number, yearOrdinal: number, more: Row): Promise<void> {
  return insert('evaluation', {
    ...{ id: idOf('EV', number), stationId: STATION.lixiaFirst, contractorId: CONTRACTOR.lixia, lotId: idOf('XT', 1) },
    ...{ yearOrdinal, projectYear: 2024 + yearOrdinal, isCurrent: 1 },
    ...more,
  });
}

const scored = { districtScoredOn: '2026-06-10', streetScoredOn: '2026-06-12' };

it('delivers scored evaluations, and keeps objections with the terms that apply now', async () => {
  await evaluation(1, 1, { status: 'DRAFT', districtScoredOn: '2026-06-10' });
  await evaluation(2, 2, { status: 'SCORED', ...scored });
  const objection = { objectedOn: '2026-06-15', objectionReason: '请求复核' };
  await evaluation(3, 3, { status: 'SCORED', ...scored, ...objection });
  await evaluation(4, 4, { status: 'SIGNED', ...scored, ...objection });
  await migrate();

  const rows = await older.database.query<Row[]>('SELECT * FROM evaluation ORDER BY id');
  const begun = { kind: 'ANNUAL', round: 1, acceptedOn: null, districtWithdrawal: null };
  expect(rows).toMatchObject([
    { ...begun, status: 'DRAFT', deliveredOn: null, objectUntil: null, decideBy: null },
    { ...begun, deliveredOn: '2026-06-12', objectUntil: '2026-06-19', decideBy: null, objectedTo: null },
    { ...begun, deliveredOn: '2026-06-12', objectUntil: null, decideBy: '2026-06-29', objectedTo: 'DISTRICT_BUREAU' },
    { ...begun, deliveredOn: '2026-06-12', objectUntil: null, decideBy: null, objectedTo: 'DISTRICT_BUREAU' },
  ]);
  const kept = { round: 1, office: 'DISTRICT_BUREAU', objectedOn: '2026-06-15', reason: '请求复核', outcome: null };
  expect(await older.database.query('SELECT * FROM objection ORDER BY id')).toMatchObject([
    { ...kept, id: idOf('EV', 3), evaluationId: idOf('EV', 3), decideBy: '2026-06-29' },
    { ...kept, id: idOf('EV', 4), evaluationId: idOf('EV', 4), decideBy: null },
  ]);
});

it('allows a mid-term evaluation beside the annual evaluation of a year', async () => {
  await evaluation(5, 1, { status: 'SCORED', ...scored });
  await migrate();
  const beside = (kind: string, number: number) => evaluation(number, 1, { status: 'SCORED', kind, round: 1 });
  await expect(beside('ANNUAL', 6)).rejects.toThrow(/unique|duplicate/i);
  await beside('MID_TERM', 7);
});

it('finds the first year of each older lot that the offices have not scored', async () => {
  const lot = (number: number, more: Row = {}) =>
    insert('place_lot', {
      lotId: idOf('XT', number),
      stationId: STATION.lixiaFirst,
      contractId: idOf('CN', 1),
      contractorId: CONTRACTOR.lixia,
      signedOn: '2024-01-10',
      startsOn: '2024-02-01',
      endsOn: '2026-12-31',
      endedOn: null,
      ...more,
    });
  await lot(1);
  await evaluation(1, 1, { status: 'SIGNED', ...scored });
  await evaluation(2, 2, { status: 'DRAFT', streetScoredOn: '2026-01-10' });
  await lot(2);
  await lot(3, { startsOn: '2024-01-01', endsOn: '2024-12-31' });
  await evaluation(3, 1, { lotId: idOf('XT', 3), status: 'SCORED', ...scored });
  await lot(4, { startsOn: '2024-01-01', endsOn: '2024-12-31' });
  await evaluation(4, 1, { lotId: idOf('XT', 4), status: 'SUPERSEDED', isCurrent: null, ...scored });
  await lot(5, { endedOn: '2025-01-31' });
  await lot(6, { endedOn: '2025-02-01' });
  await lot(7, { stationId: null });
  await migrate();

  const row = (number: number, districtYearEnd: string, streetYearEnd = districtYearEnd) => ({
    lotId: idOf('XT', number),
    stationId: STATION.lixiaFirst,
    districtYearEnd,
    streetYearEnd,
  });
  // Three lots are missing: the third is scored, a termination cuts the only year of the fifth short, and the last
  // belongs to a district hub.
  expect(await older.database.query('SELECT * FROM unscored_lot ORDER BY lotId')).toEqual([
    row(1, '2026-01-31', '2026-12-31'),
    row(2, '2025-01-31'),
    row(4, '2024-12-31'),
    row(6, '2025-01-31'),
  ]);
});
