import { type Access, type Order, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type AcceptanceRow, acceptanceTable } from './acceptance.row';

/** Ids grow with time: the last recorded comes last. */
const BY_ID: Order<AcceptanceRow> = [{ column: 'id', direction: 'ASC' }];

export class AcceptanceRepository extends ScopedRepository<AcceptanceRow> {
  constructor(access: Access) {
    super(access, acceptanceTable);
  }

  ofLots(lotIds: readonly string[]): Promise<AcceptanceRow[]> {
    return this.findAll(this.anyOf('lotId', lotIds), BY_ID);
  }
}
