import { type DivisionCode, divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type AssessmentDueRow } from '../assessment/due.row';
import { type HubTx } from '../../transaction';
import { type RuleCounts, monthRows } from './compliance-month.rules';

/** Counts the month of each district that is due, from its findings as they are: of two that do it at once the second waits. */
export async function countMonths(tx: HubTx, seen: readonly AssessmentDueRow[], today: PlainDate): Promise<void> {
  const { due } = tx.assessment;
  const locked = await due.lock(seen);
  for (const { subjectId } of locked) await countMonth(tx, divisionCode(subjectId), today);
  await due.settle(seen);
}

async function countMonth({ assessment }: HubTx, districtCode: DivisionCode, today: PlainDate): Promise<void> {
  const counts = await assessment.findings.countsWithin(districtCode, today);
  await keepMonth(assessment, { districtCode, asOf: today }, counts);
}

export async function keepMonth(
  { months }: Pick<HubTx['assessment'], 'months'>,
  { districtCode, asOf }: { districtCode: DivisionCode; asOf: PlainDate },
  counts: ReadonlyMap<string, RuleCounts>,
): Promise<void> {
  const month = asOf.slice(0, 7);
  const earlier = await months.lockMonth(districtCode, month);
  await months.put(monthRows({ districtCode, month, asOf }, counts, earlier));
}
