import { divisionFilter } from '../../../shared/data/conditions';
import {
  type Access,
  type Order,
  type Page,
  type PageRequest,
  ScopedRepository,
} from '../../../shared/data/scoped-repository';
import { type DivisionCode } from '../../../shared/division-code';
import { type Condition, EVERYTHING } from '../../../shared/scope/scope-sql';
import { noticeAt } from '../station/at-street';
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

  page(division: DivisionCode | null, page: PageRequest): Promise<Page<NoticeRow>> {
    const order = this.access.reading.scope.kind === 'contractor' ? BY_ID : BY_DISTRICT;
    return this.findPage(division === null ? EVERYTHING : this.placedIn(division), order, page);
  }

  private placedIn(code: DivisionCode): Condition {
    if (code.length > 6) return noticeAt('t.id', code, this.access.reading);
    return divisionFilter({ district: 'districtCode', division: null }, code);
  }
}
