import { type RedistrictingStatus } from '../../../../shared/domain/divisions';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type RedistrictingRow, redistrictingTable } from './redistricting.row';

const BY_DAY: Order<RedistrictingRow> = [
  { column: 'cityCode', direction: 'ASC' },
  { column: 'effectiveOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

const LATEST_FIRST: Order<RedistrictingRow> = [
  { column: 'effectiveOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

export class RedistrictingRepository extends ScopedRepository<RedistrictingRow> {
  constructor(access: Access) {
    super(access, redistrictingTable);
  }

  /**
   * Returns a page of the redistrictings of the caller's city, the latest day first. If `status` is null, all are
   * returned.
   */
  page(status: RedistrictingStatus | null, page: PageRequest): Promise<Page<RedistrictingRow>> {
    return this.findPage(
      given(status, (each) => this.equals('status', each)),
      LATEST_FIRST,
      page,
    );
  }

  /** Returns the redistrictings whose day has come and that are not complete, by city and then by day. */
  due(): Promise<RedistrictingRow[]> {
    const { today } = this.access.reading;
    const open = this.anyOf('status', ['PENDING', 'WAITING']);
    return this.findAll(all(open, { sql: 't.effectiveOn <= ?', parameters: [today] }), BY_DAY);
  }
}

/** The slice of a context or transaction that holds redistrictings. */
export type RedistrictingSlice = { redistrictings: RedistrictingRepository };
