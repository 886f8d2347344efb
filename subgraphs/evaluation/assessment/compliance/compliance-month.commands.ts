import { type DivisionCode, divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { type AssessmentDueRow } from '../due/due.row';
import { type Month, type RuleCounts, monthRows } from './compliance-month.rules';
import { type FindingAccounts } from '../finding/finding.repository';
import { type DueAccounts } from '../due/due.repository';
import { type MonthAccounts } from './compliance-month.repository';

/** The transaction that the commands of this file run in. */
export type MonthTransaction = OwnTransaction<FindingAccounts & DueAccounts & MonthAccounts>;

/**
 * Counts the figures of this month from the current findings, for each district or city with a due mark. If two
 * processes count the same district at once, the second waits for the first.
 */
export async function countMonths(
  tx: MonthTransaction,
  seen: readonly AssessmentDueRow[],
  today: PlainDate,
): Promise<void> {
  const { due } = tx.assessment;
  const locked = await due.lock(seen);
  for (const { subjectId } of locked) await countMonth(tx, divisionCode(subjectId), today);
  await due.settle(seen);
}

async function countMonth(
  { assessment }: MonthTransaction,
  districtCode: DivisionCode,
  today: PlainDate,
): Promise<void> {
  const counts = await assessment.findings.countsWithin(districtCode, today);
  await keepMonth(assessment, { districtCode, asOf: today, today }, counts);
}

export async function keepMonth(
  { months }: MonthAccounts['assessment'],
  { districtCode, asOf, today }: Omit<Month, 'month'>,
  counts: ReadonlyMap<string, RuleCounts>,
): Promise<void> {
  const month = asOf.slice(0, 7);
  const earlier = await months.lockMonth(districtCode, month);
  await months.put(monthRows({ districtCode, month, asOf, today }, counts, earlier));
}
