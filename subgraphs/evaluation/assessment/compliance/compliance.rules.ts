import { type ComplianceGroup } from '../../../../shared/domain/standard';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { badInput } from '../../../../shared/kernel/errors';
import { isPlainDate } from '../../../../shared/kernel/dates/period';

/** The column by which findings are grouped, for each kind of group. */
export const GROUPED_BY = {
  DISTRICT: 'districtCode',
  CONTRACTOR: 'contractorId',
  RULE: 'rule',
} as const satisfies Record<ComplianceGroup, string>;

export type NotMet = {
  rule: string | null;
  districtCode: DivisionCode | null;
  contractorId: string | null;
  notMet: number;
  waived: number;
};

/**
 * Returns the groups, sorted by how many of their findings are NOT_MET, the highest number first. Groups without such a
 * finding are left out.
 */
export function notMetRows(
  by: ComplianceGroup,
  counts: ReadonlyMap<string, { notMet: number; waived: number }>,
): NotMet[] {
  const none = { rule: null, districtCode: null, contractorId: null };
  return [...counts]
    .filter(([, { notMet }]) => notMet > 0)
    .map(([key, { notMet, waived }]) => ({ ...none, [GROUPED_BY[by]]: key, notMet, waived, key }))
    .sort((a, b) => b.notMet - a.notMet || a.key.localeCompare(b.key))
    .map(({ key: _, ...row }) => row);
}

const MOST_MONTHS = 60;

/**
 * Checks that both values are months and that the range has at most 60 months.
 * @throws HubError BAD_USER_INPUT (field `from` or `until`)
 */
export function assertMonths({ from, until }: { from: string; until: string }): void {
  for (const [field, month] of Object.entries({ from, until })) {
    if (isPlainDate(`${month}-01`)) continue;
    throw badInput(field, {
      zh: `参数 ${field} 须为月份,例如 2026-03。`,
      en: `The argument ${field} must be a month, such as 2026-03.`,
    });
  }
  const count = monthNumber(until) - monthNumber(from) + 1;
  if (count >= 1 && count <= MOST_MONTHS) return;
  throw badInput('until', {
    zh: `查询范围(${from} 至 ${until})须为 1 至 ${MOST_MONTHS} 个月,请调整起止月份。`,
    en: `The range (${from} to ${until}) must cover 1 to ${MOST_MONTHS} months. Change the first or the last month.`,
  });
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
}
