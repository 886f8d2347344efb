import { all } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type PastFindingRow, pastFindingTable } from './finding.row';

const NEWEST: Order<PastFindingRow> = [{ column: 'id', direction: 'DESC' }];

export class PastFindingRepository extends HubRepository<PastFindingRow> {
  constructor(access: Access) {
    super(access, pastFindingTable);
  }

  /** Returns the past findings of these stations for one rule, the newest first. */
  async atStations(stationIds: readonly string[], rule: string): Promise<PastFindingRow[]> {
    if (stationIds.length === 0) return [];
    return this.findAll(all(this.anyOf('stationId', stationIds), this.equals('rule', rule)), NEWEST);
  }
}
