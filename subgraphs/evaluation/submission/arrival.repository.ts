import { HubRepository } from '../../../shared/data/hub-repository';
import { type Access } from '../../../shared/data/scoped-repository';
import { type ArrivalRow, arrivalTable } from './arrival.row';

export class ArrivalRepository extends HubRepository<ArrivalRow> {
  constructor(access: Access) {
    super(access, arrivalTable);
  }

  at(stationId: string, contractorId: string): Promise<ArrivalRow[]> {
    return this.findByKeys('stationId', [stationId], this.equals('contractorId', contractorId));
  }
}
