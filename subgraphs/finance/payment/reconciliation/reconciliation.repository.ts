import { all, divisionFilter, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type ReconciliationRow, type UnmatchedRow, reconciliationTable, unmatchedTable } from './reconciliation.row';

/** The order of reconciliations: by district, and within a district the latest first. */
const NEWEST_FIRST: Order<ReconciliationRow> = [
  { column: 'districtCode', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
const BY_POSITION: Order<UnmatchedRow> = [
  { column: 'reconciliationId', direction: 'ASC' },
  { column: 'position', direction: 'ASC' },
];
/** The columns by which reconciliations are filtered by division. One belongs to a district, and never to a street. */
const PLACED = { district: 'districtCode', division: null };

export class ReconciliationRepository extends ScopedRepository<ReconciliationRow> {
  constructor(access: Access) {
    super(access, reconciliationTable);
  }

  page(division: DivisionCode | null, page: PageRequest): Promise<Page<ReconciliationRow>> {
    const placed = given(division, (code) => divisionFilter(PLACED, code));
    return this.findPage(placed, NEWEST_FIRST, page);
  }

  /** Returns the last reconciliation of a statement; null if there is none. */
  async lastOf(districtCode: DivisionCode, digest: string): Promise<ReconciliationRow | null> {
    const wanted = all(this.equals('districtCode', districtCode), this.equals('digest', digest));
    return (await this.findAll(wanted, NEWEST_FIRST))[0] ?? null;
  }
}

export class UnmatchedRepository extends ScopedRepository<UnmatchedRow> {
  constructor(access: Access) {
    super(access, unmatchedTable);
  }

  /** Returns the unmatched lines in the order of their positions. */
  ofReconciliations(ids: readonly string[]): Promise<UnmatchedRow[]> {
    return this.findAll(this.anyOf('reconciliationId', ids), BY_POSITION);
  }
}

/** The slice of a context or transaction with the repositories of reconciliations and their unmatched lines. */
export type ReconciliationSlice = { reconciliations: ReconciliationRepository; unmatched: UnmatchedRepository };
