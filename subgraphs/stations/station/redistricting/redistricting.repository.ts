import { all } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type RedistrictingRow, redistrictingTable } from './redistricting.row';

const BY_DAY: Order<RedistrictingRow> = [
  { column: 'cityCode', direction: 'ASC' },
  { column: 'effectiveOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class RedistrictingRepository extends ScopedRepository<RedistrictingRow> {
  constructor(access: Access) {
    super(access, redistrictingTable);
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
