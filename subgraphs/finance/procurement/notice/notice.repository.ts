import { given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { purchasedFor } from '../../ground/purchase/purchased';
import { noticeAt } from '../../ground/purchase/at-street';
import { type NoticeRow, noticeTable } from './notice.row';

/**
 * The order by district, with the latest first in each. Both columns descend, so that the database reads the index
 * backwards and sorts nothing.
 */
const BY_DISTRICT: Order<NoticeRow> = [
  { column: 'districtCode', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
/** The order for a contractor. All its rows have one `awardContractorId`, which is the first column of the index. */
const BY_ID: Order<NoticeRow> = [{ column: 'id', direction: 'DESC' }];

export class NoticeRepository extends ScopedRepository<NoticeRow> {
  constructor(access: Access) {
    super(access, noticeTable);
  }

  /** Returns a page of notices. For a street or town, these are the notices that led to a contract there. */
  page(division: DivisionCode | null, page: PageRequest): Promise<Page<NoticeRow>> {
    const { reading } = this.access;
    const placed = given(division, (code) => purchasedFor(code, reading, { by: 'id', atStreet: noticeAt }));
    return this.findPage(placed, reading.scope.kind === 'contractor' ? BY_ID : BY_DISTRICT, page);
  }
}

/** The slice of a context or transaction that holds notices. */
export type NoticeSlice = { notices: NoticeRepository };
