import { given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { purchasedFor } from '../../ground/purchase/purchased';
import { noticeAt } from '../../ground/purchase/at-street';
import { type NoticeRow, noticeTable } from './notice.row';

/** The latest of each district first: both downwards, so that the index is read backwards and nothing is sorted. */
const BY_DISTRICT: Order<NoticeRow> = [
  { column: 'districtCode', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
/** All of a contractor's have it in `awardContractorId`, the first column of the index. */
const BY_ID: Order<NoticeRow> = [{ column: 'id', direction: 'DESC' }];

export class NoticeRepository extends ScopedRepository<NoticeRow> {
  constructor(access: Access) {
    super(access, noticeTable);
  }

  /** Of a street or town: those that led to a contract there. */
  page(division: DivisionCode | null, page: PageRequest): Promise<Page<NoticeRow>> {
    const { reading } = this.access;
    const placed = given(division, (code) => purchasedFor(code, reading, { by: 'id', atStreet: noticeAt }));
    return this.findPage(placed, reading.scope.kind === 'contractor' ? BY_ID : BY_DISTRICT, page);
  }
}

/** The slice of a context or transaction that holds notices. */
export type NoticeSlice = { notices: NoticeRepository };
