import { type Access, type Order, ScopedRepository } from '../../../shared/data/scoped-repository';
import { type LotRow, lotTable } from './lot.row';

const BY_ID: Order<LotRow> = [{ column: 'id', direction: 'ASC' }];

export class LotRepository extends ScopedRepository<LotRow> {
  constructor(access: Access) {
    super(access, lotTable);
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
