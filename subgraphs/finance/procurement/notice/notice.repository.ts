import { all, given, isFilled } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { purchasedFor } from '../../ground/purchase/purchased';
import { noticeAt } from '../../ground/purchase/at-street';
import { type NoticeRow, noticeTable } from './notice.row';

/** The filter of a list of notices. A field that is null does not filter. */
export type NoticeFilter = { division: DivisionCode | null; awarded: boolean | null; contracted: boolean | null };

/**
 * The order of notices: by district, and within a district the latest first. Both columns descend, so that the database
 * reads the index backwards and need not sort.
 */
const BY_DISTRICT: Order<NoticeRow> = [
  { column: 'districtCode', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
/**
 * The order for a contractor. All rows in a contractor's scope have the same `awardContractorId`, which is the first
 * column of the index. So the database need not sort them by id.
 */
const BY_ID: Order<NoticeRow> = [{ column: 'id', direction: 'DESC' }];

export class NoticeRepository extends ScopedRepository<NoticeRow> {
  constructor(access: Access) {
    super(access, noticeTable);
  }

  /**
   * Returns a page of notices. If the filter names a street or town, the page has the notices that led to a contract
   * with a lot there.
   */
  page({ division, awarded, contracted }: NoticeFilter, page: PageRequest): Promise<Page<NoticeRow>> {
    const { reading } = this.access;
    const placed = given(division, (code) => purchasedFor(code, reading, { by: 'id', atStreet: noticeAt }));
    const wanted = all(
      placed,
      given(awarded, (isAwarded) => isFilled('awardContractorId', isAwarded)),
      given(contracted, (isContracted) => isFilled('contractId', isContracted)),
    );
    return this.findPage(wanted, reading.scope.kind === 'contractor' ? BY_ID : BY_DISTRICT, page);
  }
}

/** The slice of a context or transaction with the repository of notices. */
export type NoticeSlice = { notices: NoticeRepository };
