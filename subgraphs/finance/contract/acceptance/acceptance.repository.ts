import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type AcceptanceRow, acceptanceTable } from './acceptance.row';

/** The order by project year. Within a year, the last recorded acceptance comes last. */
const BY_YEAR: Order<AcceptanceRow> = [
  { column: 'yearOrdinal', direction: 'ASC' },
  { column: 'revision', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export class AcceptanceRepository extends ScopedRepository<AcceptanceRow> {
  constructor(access: Access) {
    super(access, acceptanceTable);
  }

  ofLots(lotIds: readonly string[]): Promise<AcceptanceRow[]> {
    return this.findAll(this.anyOf('lotId', lotIds), BY_YEAR);
  }
}

/** The slice of a context or transaction with the repository of acceptances. */
export type AcceptanceSlice = { acceptances: AcceptanceRepository };
