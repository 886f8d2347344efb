import { type PlaceLotRow, lotsInForce } from '../../../shared/data/place';
import { type Access, type Order, ScopedRepository } from '../../../shared/data/scoped-repository';

const BY_ID: Order<PlaceLotRow> = [{ column: 'lotId', direction: 'ASC' }];

/** A contractor finds its lots in force; the hub itself all that there ever were. */
export class LotRepository extends ScopedRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, lotsInForce);
  }

  /** Nobody ends one of them while somebody is posted under it. */
  lockedAt(stationId: string): Promise<PlaceLotRow[]> {
    return this.findLocked(this.equals('stationId', stationId), BY_ID);
  }
}
