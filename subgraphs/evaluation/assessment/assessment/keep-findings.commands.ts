import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type FindingRow } from '../finding/finding.row';
import { type Found, type Settled, settled } from '../finding/finding.rules';
import { type HubTx } from '../../transaction';
import { type AssessmentDueRow, type DueKind } from './due.row';
import { newMark } from './mark';

/** What was found for one mark: of a district also what was found of the lots of its hub. */
export type Assessed = { due: AssessmentDueRow; found: readonly Found[] };

/** A district that there is on the day. */
export type CurrentDistrict = { code: DivisionCode; asOf: PlainDate };

/**
 * Keeps what was found of each subject that is due still, and takes away the marks that were seen: one that is gone was assessed
 * elsewhere, perhaps by later facts; one that was set anew stays, and so is assessed again.
 * @param districts those that must have findings of the day: one that has none is marked
 */
export async function keepFindings(
  tx: HubTx,
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

/** What was found by hand, whether it was due or not. @returns how many of it are kept: the rest is known of a later day */
export async function keepByHand(tx: HubTx, found: readonly Found[], now: Date): Promise<number> {
  return (await writeFindings(tx, found, now)).written;
}

type Written = { written: number; counted: DivisionCode[]; left: DivisionCode[] };

/** @returns how many, the districts whose figures are others now, and those that a station has left. */
async function writeFindings({ assessment }: HubTx, found: readonly Found[], now: Date): Promise<Written> {
  const subjects = [...new Set(found.map(({ subjectId }) => subjectId))];
  const earlier = new Map((await assessment.findings.lockOf(subjects)).map((row) => [ruleKey(row), row]));
  const changes = found.flatMap((each) => settled(earlier.get(ruleKey(each)) ?? null, each) ?? []);
  await assessment.findings.put(changes.map(({ row }) => row));
  await assessment.past.put(changes.flatMap(({ past }) => (past === null ? [] : [{ ...past, id: newId(now) }])));
  return { written: changes.length, ...districtsOf(changes, earlier) };
}

function districtsOf(changes: readonly Settled[], earlier: ReadonlyMap<string, FindingRow>) {
  const now = new Set(changes.map(({ row }) => row.districtCode));
  const moved = changes.flatMap(({ row }) => {
    const before = earlier.get(ruleKey(row))?.districtCode;
    return before === undefined || before === row.districtCode ? [] : [before];
  });
  const left = [...new Set(moved)];
  return { counted: [...new Set([...now, ...left])], left: left.filter((code) => code.length === 6) };
}

async function withoutFindings({ assessment }: HubTx, districts: readonly CurrentDistrict[]): Promise<DivisionCode[]> {
  const codes = districts.map(({ code }) => code);
  const foundOn = new Map(
    (await assessment.findings.findByKeys('subjectId', codes)).map((row) => [row.subjectId, row.asOf]),
  );
  return districts.filter(({ code, asOf }) => (foundOn.get(code) ?? '') < asOf).map(({ code }) => code);
}

function marksOf(kind: DueKind, ids: readonly string[]): AssessmentDueRow[] {
  const mark = newMark();
  return ids.map((subjectId) => ({ kind, subjectId, mark, byDate: false }));
}

function ruleKey({ subjectId, rule }: Pick<FindingRow, 'subjectId' | 'rule'>): string {
  return `${subjectId} ${rule}`;
}

function keyOf({ kind, subjectId }: AssessmentDueRow): string {
  return `${kind} ${subjectId}`;
}
