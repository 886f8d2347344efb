import { FUNDING_SOURCE, type FundingSource } from '../../../../shared/domain/money';
import { addFen, sumFen } from '../../../../shared/kernel/money';
import { BOARD } from '../../words/nouns/board';
import { yuan } from '../../words/format';
import { say } from '../../words/language';

/** The amount that was paid from one source in one month. */
export type ExecutionMonth = { month: string; source: FundingSource; disbursedFen: number; cumulativeFen: number };

/**
 * The payments of one month: the sum, the amount from each source, and the total from the start of the year to this
 * month.
 */
export type MonthPaid = {
  month: string;
  paidFen: number;
  soFarFen: number;
  parts: readonly { source: FundingSource; fen: number }[];
};

/** Returns the sources from which something was paid, in the order of the vocabulary. */
export function sourcesIn(rows: readonly ExecutionMonth[]): FundingSource[] {
  return FUNDING_SOURCE.values.filter((source) => rows.some((row) => row.source === source && row.disbursedFen !== 0));
}

/**
 * Returns the twelve months of a year, and any later month in which something was paid from the year's budget lines. A
 * month without a payment has the sum 0.
 */
export function monthsOf(year: number, rows: readonly ExecutionMonth[]): MonthPaid[] {
  let soFarFen = 0;
  const ofYear = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const months = new Set(ofYear.concat(rows.map(({ month }) => month)));
  return [...months].sort().map((month) => {
    const ofMonth = rows.filter((row) => row.month === month && row.disbursedFen !== 0);
    const paidFen = sumFen(ofMonth.map(({ disbursedFen }) => disbursedFen));
    soFarFen = addFen(soFarFen, paidFen);
    return {
      month,
      paidFen,
      soFarFen,
      parts: ofMonth.map(({ source, disbursedFen }) => ({ source, fen: disbursedFen })),
    };
  });
}

/** Returns a sentence that says how much was paid, and in which month the most was paid. */
export function executionText(year: number, months: readonly MonthPaid[]): string {
  const sum = months.at(-1)?.soFarFen ?? 0;
  const [most] = [...months].sort((one, other) => other.paidFen - one.paidFen);
  if (sum === 0 || most === undefined) return say(BOARD.executionEmpty, { year });
  return say(BOARD.executionText, { year, sum: yuan(sum), month: most.month, most: yuan(most.paidFen) });
}
