import { all, given, isFilled } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { purchaseOrder, purchasedFor } from '../../ground/purchase/purchased';
import { stationAt } from '../../ground/purchase/at-street';
import { type TerminationCaseRow, terminationCaseTable } from './termination-case.row';

/** The filter of a list of cases. A field that is null does not filter. */
export type TerminationCaseFilter = { division: DivisionCode | null; open: boolean | null };

const BY_ID: Order<TerminationCaseRow> = [{ column: 'id', direction: 'ASC' }];

export class TerminationCaseRepository extends ScopedRepository<TerminationCaseRow> {
  constructor(access: Access) {
    super(access, terminationCaseTable);
  }

  /**
   * Returns a page of cases, in the order of `purchaseOrder`. If the filter names a street or town, the page has the
   * cases of its station's lots. `open` is true for open cases, false for closed cases, and null for both.
   */
  page({ division, open }: TerminationCaseFilter, page: PageRequest): Promise<Page<TerminationCaseRow>> {
    const { reading } = this.access;
    const placed = given(division, (code) => purchasedFor(code, reading, { by: 'stationId', atStreet: stationAt }));
    const wanted = all(
      placed,
      given(open, (isOpen) => isFilled('openLotId', isOpen)),
    );
    return this.findPage(wanted, purchaseOrder(reading.scope), page);
  }

  /** Returns all cases of these lots, the earliest first. */
  ofLots(lotIds: readonly string[]): Promise<TerminationCaseRow[]> {
    return this.findAll(this.anyOf('lotId', lotIds), BY_ID);
  }

  /** Locks the open case of a lot, if there is one. The caller of this method must have locked the lot. */
  lockOpenOf(lotId: string): Promise<TerminationCaseRow[]> {
    return this.findLocked(this.equals('openLotId', lotId), BY_ID);
  }
}

/** The slice of a context or transaction with the repository of termination cases. */
export type TerminationCaseSlice = { cases: TerminationCaseRepository };
