import { type Access, type Order, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type LotRow, lotTable } from './lot.row';

const BY_ID: Order<LotRow> = [{ column: 'id', direction: 'ASC' }];

export class LotRepository extends ScopedRepository<LotRow> {
  constructor(access: Access) {
    super(access, lotTable);
  }

  /** Nobody else's to change until the transaction ends, nor is their money; those that are not there are left out. */
  lockAll(ids: readonly string[]): Promise<LotRow[]> {
    return this.findLocked(this.anyOf('id', ids), BY_ID);
  }

  /** All lots of these contracts that the caller may see: of a street's, only its own station's. */
  ofContracts(contractIds: readonly string[]): Promise<LotRow[]> {
    return this.findAll(this.anyOf('contractId', contractIds), BY_ID);
  }

  /** All lots that these stations ever had. */
  ofStations(stationIds: readonly string[]): Promise<LotRow[]> {
    return this.findAll(this.anyOf('stationId', stationIds), BY_ID);
  }
}
