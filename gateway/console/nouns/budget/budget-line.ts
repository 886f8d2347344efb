import { BUDGET_LEVEL, type BudgetLevel, FUNDING_SOURCE, type FundingSource } from '../../../../shared/domain/money';
import { labelOf } from '../../words/labels';

/** The parts of the name of a budget line. */
export type BudgetLineName = {
  id: string;
  year: number;
  level: BudgetLevel;
  source: FundingSource;
  externalCode: string | null;
};

/** Returns the name of a budget line, such as "2026 市级 一般公共预算 济财社指〔2026〕1号". Returns an empty text for null. */
export function lineText(line: Omit<BudgetLineName, 'id'> | null | undefined): string {
  if (line === null || line === undefined) return '';
  const { year, level, source, externalCode } = line;
  return [String(year), labelOf(BUDGET_LEVEL, level), labelOf(FUNDING_SOURCE, source), externalCode ?? '']
    .join(' ')
    .trim();
}
