import { dateOf } from '../../../../shared/store/figure-sql';
import { all, divisionFilter } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Counts } from '../finding/finding.repository';
import { type ComplianceMonthRow, complianceMonthTable } from './compliance-month.row';

export type MonthCounts = Counts & { month: string; asOf: string };

const BY_RULE: Order<ComplianceMonthRow> = [{ column: 'rule', direction: 'ASC' }];
const PLACED = { district: 'districtCode', division: null };

export class ComplianceMonthRepository extends HubRepository<ComplianceMonthRow> {
  constructor(access: Access) {
    super(access, complianceMonthTable);
  }

  /**
   * Returns the figures of each month from `from` to `until`, both included. `asOf` is the earliest day on which any of
   * the month's figures were counted.
   */
  async ofMonths(division: DivisionCode, { from, until }: { from: string; until: string }): Promise<MonthCounts[]> {
    const inTime = { sql: 't.month >= ? AND t.month <= ?', parameters: [from, until] };
    const sum = (column: keyof Counts) => ({ sum: column, where: null });
    const figures = {
      met: sum('met'),
      notMet: sum('notMet'),
      notApplicable: sum('notApplicable'),
      unknown: sum('unknown'),
      waived: sum('waived'),
      asOf: { earliest: 'asOf' } as const,
    };
    const found = await this.figuresBy('month', figures, all(divisionFilter(PLACED, division), inTime));
    const months = [...found].map(([month, { asOf, ...counts }]) => ({ month, ...counts, asOf: dateOf(asOf) }));
    return months.sort((a, b) => a.month.localeCompare(b.month));
  }

  /** Returns the figures of a district's month and locks them until the transaction ends. */
  lockMonth(districtCode: DivisionCode, month: string): Promise<ComplianceMonthRow[]> {
    return this.findLocked(all(this.equals('districtCode', districtCode), this.equals('month', month)), BY_RULE);
  }
}

/** The slice of a context that holds the monthly figures. */
export type ComplianceMonthSlice = { complianceMonths: ComplianceMonthRepository };
/** The slice through which the assessor reads and writes the monthly figures. It is not limited to a caller's scope. */
export type MonthAccounts = { assessment: { months: ComplianceMonthRepository } };
