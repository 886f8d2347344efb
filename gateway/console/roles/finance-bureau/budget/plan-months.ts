import { type InstalmentStatus } from '../../../../../shared/domain/contracts';
import { sumFen } from '../../../../../shared/kernel/money';

export type PlannedInstalment = { id: string; amountFen: number; dueOn: string; status: InstalmentStatus };

/**
 * The instalments that are due in one month, in fen. `heldFen` is the sum of the withheld instalments, and `openFen`
 * the sum of those that are neither paid nor withheld.
 */
export type PlanMonth = { month: string; count: number; paidFen: number; openFen: number; heldFen: number };

export function totalOf({ paidFen, openFen, heldFen }: PlanMonth): number {
  return sumFen([paidFen, openFen, heldFen]);
}

/**
 * Returns the number and the amounts of the instalments that are due in each month of a year. Cancelled instalments do
 * not count.
 */
export function planOf(instalments: readonly PlannedInstalment[], year: number): PlanMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const due = instalments.filter(({ dueOn, status }) => dueOn.startsWith(month) && status !== 'CANCELLED');
    const sum = (rows: readonly PlannedInstalment[]) => sumFen(rows.map(({ amountFen }) => amountFen));
    return {
      month,
      count: due.length,
      paidFen: sum(due.filter(({ status }) => status === 'PAID')),
      heldFen: sum(due.filter(({ status }) => status === 'HELD')),
      openFen: sum(due.filter(({ status }) => status !== 'PAID' && status !== 'HELD')),
    };
  });
}
