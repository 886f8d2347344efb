import { isOfWrongClock } from '../../../../shared/kernel/dates/wrong-clock';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate, shanghaiToday } from '../../../../shared/kernel/dates/period';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type FindingRow } from '../finding/finding.row';
import { type Found, type Settled, settled, findingKey, lapsed } from '../finding/finding.rules';
import { type AssessmentDueRow, type DueKind } from '../due/due.row';
import { newMark } from '../due/mark';
import { type FindingAccounts } from '../finding/finding.repository';
import { type DueAccounts } from '../due/due.repository';
import { type StandingAccounts } from '../standing/standing.repository';
import { type YearEndAccounts } from '../year-end/year-end.repository';
import { yearEndOf, yearEndsOfLapsed } from '../year-end/year-end.rules';

/** The transaction that the commands of this file run in. */
export type KeepTransaction = OwnTransaction<FindingAccounts & DueAccounts & YearEndAccounts & StandingAccounts>;

/** The findings for one due mark. The findings for a district include the findings for the lots of its hub. */
export type Assessed = { due: AssessmentDueRow; found: readonly Found[] };

/** A district that exists on the day of the assessment. */
export type CurrentDistrict = { code: DivisionCode; asOf: PlainDate };

/**
 * Stores the findings of each subject that is still due, and removes the marks that were read. If a subject's mark is
 * gone, another process has assessed the subject, perhaps with later facts, and the findings given here are dropped. If
 * the mark was set again, it stays, and the subject is assessed again.
 * @param districts the districts that must have findings of the day. A district without such findings is marked as due
 */
export async function keepFindings(
  tx: KeepTransaction,
  { assessed, districts, now }: { assessed: readonly Assessed[]; districts: readonly CurrentDistrict[]; now: Date },
): Promise<void> {
  const { due } = tx.assessment;
  const seen = assessed.map((each) => each.due);
  const there = new Set((await due.lock(seen)).map(keyOf));
  const found = assessed.filter((each) => there.has(keyOf(each.due))).flatMap((each) => each.found);
  const touched = await writeFindings(tx, found, now);
  await due.mark([...marksOf('MONTH', touched.counted), ...marksOf('DISTRICT', touched.left)]);
  await due.markUnlessDue(marksOf('DISTRICT', await withoutFindings(tx, districts)));
  await due.settle(seen);
}

/**
 * Stores the findings of an assessment request, whether the subjects are due or not.
 * @returns the number of findings stored. A finding is not stored if the stored finding of its subject and rule is of a
 * later day
 */
export async function keepRequested(tx: KeepTransaction, found: readonly Found[], now: Date): Promise<number> {
  return (await writeFindings(tx, found, now)).written;
}

type Written = { written: number; counted: DivisionCode[]; left: DivisionCode[] };

/**
 * Writes the findings, and records the standing of each of their stations: its unmet rules, its latest evaluation and
 * its last inspection.
 * @returns how many findings were written, the districts whose figures changed, and the districts that a station has
 * left
 */
async function writeFindings({ assessment }: KeepTransaction, found: readonly Found[], now: Date): Promise<Written> {
  const today = shanghaiToday(now);
  const subjects = [...new Set(found.map(({ subjectId }) => subjectId))];
  const rows = await assessment.findings.lockOf(subjects);
  const earlier = new Map(rows.map((row) => [findingKey(row), row]));
  const changes = found.flatMap((each) => settled(earlier.get(findingKey(each)) ?? null, each, today) ?? []);
  const gone = lapsed(rows, found, today);
  const ended = found.flatMap((each) => yearEndOf(earlier.get(findingKey(each)) ?? null, each) ?? []);
  await assessment.yearEnds.keep([...ended, ...yearEndsOfLapsed(gone)]);
  await assessment.findings.put(changes.map(({ row }) => row));
  await assessment.findings.drop(gone);
  const past = [...changes.flatMap((each) => each.past ?? []), ...gone];
  await assessment.past.put(past.map((each) => ({ ...each, id: newId(now) })));
  const stations = found.flatMap(({ stationId }) => stationId ?? []);
  await assessment.standings.record(stations, today);
  return { written: changes.length, ...districtsOf(changes, gone, earlier) };
}

function districtsOf(
  changes: readonly Settled[],
  gone: readonly Pick<FindingRow, 'districtCode'>[],
  earlier: ReadonlyMap<string, FindingRow>,
) {
  const now = new Set([...changes.map(({ row }) => row), ...gone].map(({ districtCode }) => districtCode));
  const moved = changes.flatMap(({ row }) => {
    const before = earlier.get(findingKey(row))?.districtCode;
    return before === undefined || before === row.districtCode ? [] : [before];
  });
  const left = [...new Set(moved)];
  return { counted: [...new Set([...now, ...left])], left: left.filter((code) => code.length === 6) };
}

async function withoutFindings(
  { assessment }: KeepTransaction,
  districts: readonly CurrentDistrict[],
): Promise<DivisionCode[]> {
  const codes = districts.map(({ code }) => code);
  const foundOn = new Map(
    (await assessment.findings.findByKeys('subjectId', codes)).map((row) => [row.subjectId, row.asOf]),
  );
  const lacks = ({ code, asOf }: CurrentDistrict) => {
    const day = foundOn.get(code);
    return day === undefined || day < asOf || isOfWrongClock(day, asOf);
  };
  return districts.filter(lacks).map(({ code }) => code);
}

function marksOf(kind: DueKind, ids: readonly string[]): AssessmentDueRow[] {
  const mark = newMark();
  return ids.map((subjectId) => ({ kind, subjectId, mark, byDate: false }));
}

function keyOf({ kind, subjectId }: AssessmentDueRow): string {
  return `${kind} ${subjectId}`;
}
