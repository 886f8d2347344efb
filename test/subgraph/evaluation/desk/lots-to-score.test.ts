import { type DataSource } from 'typeorm';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { PlaceLotRow, PlaceRow } from '../../../../shared/follow/projection/place';
import { type PlainDate, addDays, addYears } from '../../../../shared/kernel/dates/period';
import { POLICIES } from '../../../../shared/policy/policy';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { readingConnection } from '../../../../shared/store/connection/connection';
import { insertRows } from '../../../../shared/store/sql/insert-rows';
import { ServedLotRepository } from '../../../../subgraphs/evaluation/desk/evaluation/evaluated-lot.repository';
import { mostDaysBefore, yearsToEvaluate } from '../../../../subgraphs/evaluation/desk/evaluation/project-years.rules';
import { EvaluationRow } from '../../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { opened } from '../../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { evaluation } from '../../../../subgraphs/evaluation/schema';
import { LIXIA, SHIZHONG, STREET, idOf } from '../../../support/city/small-city';
import { openTestDatabase } from '../../../support/drivers/subgraph/test-database';

const TODAY = '2026-12-10';
const daysBefore = mostDaysBefore(POLICIES);
const COUNT = 240;

let database: DataSource;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openTestDatabase(evaluation.database));
  await insertRows(database.manager, PlaceRow, LOTS.map(placeOf));
  await insertRows(database.manager, PlaceLotRow, LOTS);
  await insertRows(database.manager, EvaluationRow, LOTS.flatMap(evaluationsOf));
});
afterAll(() => close());

/**
 * Lots with one station each. They differ in their starts and in the length of their terms, and some are terminated.
 */
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
/**
 * The states in which the open years of the lots may be. The years take these states in turn. Null means that nobody
 * has scored the year.
 */
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
  return new ServedLotRepository(access).toScore({ office, today: TODAY, daysBefore });
}

it.each([
  ['DISTRICT_BUREAU', LIXIA],
  ['STREET_OFFICE', STREET.lixiaFirst],
] as const)('finds exactly the lots with an open year that the office has not scored: %s', async (office, code) => {
  const wanted = LOTS.filter((lot) => yearsOf(lot).some(({ served }) => isOwed(lot, served.ordinal, office)));
  const read = await readBy(office, code);
  expect(read.map(({ lotId }) => lotId).sort()).toEqual(wanted.map(({ lotId }) => lotId).sort());
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.length).toBeLessThan(COUNT * 0.8);
});

it('finds no lot of another district', async () => {
  expect(await readBy('DISTRICT_BUREAU', SHIZHONG)).toEqual([]);
});
