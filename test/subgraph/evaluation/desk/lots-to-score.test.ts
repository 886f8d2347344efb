import { type DataSource } from 'typeorm';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { PlaceLotRow, PlaceRow } from '../../../../shared/follow/projection/place';
import { type PlainDate, addDays, addYears } from '../../../../shared/kernel/dates/period';
import { POLICIES } from '../../../../shared/policy/policy';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { readingConnection } from '../../../../shared/store/connection/connection';
import { inTransaction } from '../../../../shared/store/connection/transaction';
import { Write } from '../../../../shared/store/write';
import { insertRows } from '../../../../shared/store/sql/insert-rows';
import { ServedLotRepository } from '../../../../subgraphs/evaluation/desk/evaluation/evaluated-lot.repository';
import { mostDaysBefore, yearsToEvaluate } from '../../../../subgraphs/evaluation/desk/evaluation/project-years.rules';
import { EvaluationRow } from '../../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { opened } from '../../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { yearsOf as yearsServed } from '../../../../subgraphs/evaluation/scoring/project-year/project-year.rules';
import { UnscoredLotRepository } from '../../../../subgraphs/evaluation/scoring/unscored-lot/unscored-lot.repository';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { LIXIA, SHIZHONG, STREET, idOf } from '../../../support/city/small-city';
import { type Statement } from '../../../support/drivers/hub/gateway-under-test';
import { databaseUnderTest, openTestDatabase } from '../../../support/drivers/subgraph/test-database';
import { rowsRead } from '../../../support/plans/scans';

const TODAY = '2026-12-10';
const daysBefore = mostDaysBefore(POLICIES);
const COUNT = 240;

let database: DataSource;
let close: () => Promise<void>;
const statements: Statement[] = [];
beforeAll(async () => {
  const onStatement = (sql: string, parameters: readonly unknown[] = []) => void statements.push({ sql, parameters });
  ({ database, close } = await openTestDatabase(evaluation.database, onStatement));
  await insertRows(database.manager, PlaceRow, LOTS.map(placeOf));
  await insertRows(database.manager, PlaceLotRow, LOTS);
  await insertRows(database.manager, EvaluationRow, LOTS.flatMap(evaluationsOf));
  await keepUnscored();
});
afterAll(() => close());

/** Updates the table of the lots that are not scored, as the Hub does when a lot or a score changes. */
async function keepUnscored(): Promise<void> {
  await inTransaction(database, async (connection) => {
    const reading = { scope: { kind: 'hub' }, today: TODAY } as const;
    await new UnscoredLotRepository({ connection, reading, write: new Write() }).keepAll();
  });
}

/** Lots of one station each, with different starts, lengths of term, and terminations. */
const LOTS: PlaceLotRow[] = Array.from({ length: COUNT }, (_, index) => {
  const startsOn = addDays('2022-01-01', (index * 37) % 1800);
  const endsOn = addDays(addYears(startsOn, 1 + (index % 3)), index % 7 === 0 ? -100 : -1);
  const terminated = addDays(startsOn, 200 + ((index * 53) % 800));
  const endedOn = index % 5 === 0 && terminated <= TODAY ? terminated : null;
  const [lotId, stationId] = [idOf('LT', index), idOf('SN', index)];
  return {
    lotId,
    stationId,
    contractId: idOf('CN', index),
    contractorId: idOf('CO', index),
    signedOn: startsOn,
    startsOn,
    endsOn,
    endedOn,
  };
});

function placeOf({ stationId }: PlaceLotRow): PlaceRow {
  return { stationId: stationId ?? '', divisionCode: STREET.lixiaFirst, districtCode: LIXIA, status: 'OPERATING' };
}

const yearsOf = (lot: PlaceLotRow, today: PlainDate = TODAY) =>
  yearsToEvaluate([lot], { policies: POLICIES, division: LIXIA, today });

const BOTH = { districtScoredOn: TODAY, streetScoredOn: TODAY } as const;
/** The states that the project years of the lots take in turn. Null means that nobody has scored the year. */
const DONE: readonly (Partial<EvaluationRow> | null)[] = [
  null,
  { districtScoredOn: TODAY },
  { streetScoredOn: TODAY },
  { ...BOTH, status: 'SCORED' },
  { ...BOTH, status: 'SIGNED' },
  { ...BOTH, status: 'SUPERSEDED', isCurrent: null },
];
const doneIn = (lot: PlaceLotRow, ordinal: number) => DONE[(LOTS.indexOf(lot) + ordinal) % DONE.length] ?? null;

function evaluationsOf(lot: PlaceLotRow): EvaluationRow[] {
  return yearsOf(lot).flatMap(({ served, projectYear }): EvaluationRow[] => {
    const id = idOf('EW', LOTS.indexOf(lot) * 10 + served.ordinal);
    const row = opened({ id, stationId: lot.stationId ?? '', projectYear, kind: 'ANNUAL', served }, null);
    const done = doneIn(lot, served.ordinal);
    return done === null ? [] : [{ ...row, ...done }];
  });
}

/**
 * Returns whether an office has to score a year. This is so if nobody has scored the year, if only the other office has
 * scored it, or if its scores are superseded.
 */
function isOwed(lot: PlaceLotRow, ordinal: number, office: EvaluatingOffice): boolean {
  const done = doneIn(lot, ordinal);
  if (done === null || done.isCurrent === null) return true;
  return (office === 'DISTRICT_BUREAU' ? done.districtScoredOn : done.streetScoredOn) === undefined;
}

async function readBy(office: EvaluatingOffice, code: DivisionCode): Promise<PlaceLotRow[]> {
  const reading = { scope: { kind: 'division', code }, today: TODAY } as const;
  const access = { connection: readingConnection(database), reading, write: null };
  return (await new ServedLotRepository(access).toScore({ office, today: TODAY, daysBefore })).lots;
}

const READERS = [
  ['DISTRICT_BUREAU', LIXIA],
  ['STREET_OFFICE', STREET.lixiaFirst],
] as const;

it.each(READERS)(
  'finds exactly the lots with an open year that the office has not scored: %s',
  async (office, code) => {
    const wanted = LOTS.filter((lot) => yearsOf(lot).some(({ served }) => isOwed(lot, served.ordinal, office)));
    const read = await readBy(office, code);
    expect(read.map(({ lotId }) => lotId).sort()).toEqual(wanted.map(({ lotId }) => lotId).sort());
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.length).toBeLessThan(COUNT * 0.8);
  },
);

/** Returns three earlier lots of the station of a lot, which both offices have scored in all years. */
function closedBefore(lot: PlaceLotRow): { lots: PlaceLotRow[]; evaluations: EvaluationRow[] } {
  const lots = [1, 2, 3].map((number): PlaceLotRow => {
    const startsOn = addYears(lot.startsOn, -3 * number);
    const lotId = idOf('LC', LOTS.indexOf(lot) * 10 + number);
    return { ...lot, lotId, startsOn, endsOn: addDays(addYears(startsOn, 3), -1), endedOn: null };
  });
  const evaluations = lots.flatMap((each) =>
    yearsServed(each).map((served): EvaluationRow => {
      const id = idOf('EC', (LOTS.indexOf(lot) * 3 + lots.indexOf(each)) * 3 + served.ordinal - 1);
      const projectYear = Number(served.beginsOn.slice(0, 4));
      const row = opened({ id, stationId: lot.stationId ?? '', projectYear, kind: 'ANNUAL', served }, null);
      return { ...row, ...BOTH, status: 'SIGNED' };
    }),
  );
  return { lots, evaluations };
}

async function removeClosed(): Promise<void> {
  await database.query("DELETE FROM place_lot WHERE lotId LIKE '%LC%'");
  await database.query("DELETE FROM evaluation WHERE id LIKE '%EC%'");
}

/** Returns the statements with which an office finds what it has to score. */
async function statementsOf(office: EvaluatingOffice, code: DivisionCode): Promise<Statement[]> {
  statements.length = 0;
  await readBy(office, code);
  return [...statements];
}

async function rowsReadBy(office: EvaluatingOffice, code: DivisionCode): Promise<number> {
  await database.query('ANALYZE TABLE place, place_lot, evaluation, unscored_lot');
  let rows = 0;
  for (const statement of await statementsOf(office, code)) rows += await rowsRead(database, statement);
  return rows;
}

it.each(READERS)('reads no row more if each station has nine more years that are closed: %s', async (office, code) => {
  const isMariadb = databaseUnderTest().type === 'mysql';
  const [found, rows] = [await readBy(office, code), isMariadb ? await rowsReadBy(office, code) : 0];
  const closed = LOTS.map(closedBefore);
  const [lots, evaluations] = [closed.flatMap((each) => each.lots), closed.flatMap((each) => each.evaluations)];
  await insertRows(database.manager, PlaceLotRow, lots);
  await insertRows(database.manager, EvaluationRow, evaluations);
  await keepUnscored();
  expect(await readBy(office, code)).toEqual(found);
  if (isMariadb) expect(await rowsReadBy(office, code)).toBeLessThanOrEqual(rows);
  await removeClosed();
});

it.each([
  ['DISTRICT_BUREAU', LIXIA, 'districtYearEnd'],
  ['STREET_OFFICE', STREET.lixiaFirst, 'streetYearEnd'],
] as const)('reads index ranges of open years and of the lots beside them: %s', async (office, code, column) => {
  if (databaseUnderTest().type !== 'sqlite') return;
  const [first, second, third, ...more] = await Promise.all(
    (await statementsOf(office, code)).map(async ({ sql, parameters }) => {
      const plan = await database.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
      return plan.map(({ detail }) => detail).join('\n');
    }),
  );
  expect(first).toContain(`SEARCH t USING INDEX ix_unscored_lot_stationId_${column} (stationId=? AND ${column}<?)`);
  expect(second).toMatch(/^SEARCH t USING INDEX sqlite_autoindex_place_lot_1 \(lotId=\?\)/);
  expect(third).toContain('USING INDEX ix_place_lot_stationId_endsOn (stationId=? AND endsOn>?)');
  expect([first, second, third].join('\n')).not.toContain('SCAN t');
  expect(more).toEqual([]);
});

it('finds no lot of another district', async () => {
  expect(await readBy('DISTRICT_BUREAU', SHIZHONG)).toEqual([]);
});
