import { type LedgerEntryKind } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { lastDayOfMonth } from '../../../../shared/kernel/dates/period';
import { type Condition } from '../../../../shared/access/scope-sql';
import { all, divisionFilter, equalTo, given } from '../../../../shared/store/sql/conditions';

/** A filter of postings. `month` is the month of the booking, such as 2026-03. A field that is null does not filter. */
export type PostingFilter = {
  division: DivisionCode;
  year: number;
  budgetLineId: string | null;
  kind: LedgerEntryKind | null;
  month: string | null;
};

/** Returns the condition that a posting (alias `t`) matches the filter. */
export function postingsOf({ division, year, budgetLineId, kind, month }: PostingFilter): Condition {
  return all(
    divisionFilter({ district: 'districtCode', division: null }, division),
    equalTo('year', year),
    given(budgetLineId, (id) => equalTo('budgetLineId', id)),
    given(kind, (each) => equalTo('entryKind', each)),
    given(month, (each) => ({
      sql: 't.bookedOn >= ? AND t.bookedOn <= ?',
      parameters: [`${each}-01`, lastDayOfMonth(each)],
    })),
  );
}
