import { all, either } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type RegulationRow, regulationTable } from './regulation.row';

const BY_KIND: Order<RegulationRow> = [
  { column: 'kind', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

export type RegulatedStation = { id: string; districtCode: DivisionCode };

export class RegulationRepository extends ScopedRepository<RegulationRow> {
  constructor(access: Access) {
    super(access, regulationTable);
  }

  /**
   * Returns the regulations of these stations, and of the districts that supervise them, that are in force on a day.
   */
  inForceAt(stations: readonly RegulatedStation[], on: PlainDate): Promise<RegulationRow[]> {
    const own = this.anyOf('stationId', [...new Set(stations.map((each) => each.id))]);
    const districts = this.anyOf('districtCode', [...new Set(stations.map((each) => each.districtCode))]);
    const ofDistricts = all({ sql: 't.stationId IS NULL', parameters: [] }, districts);
    const inForce = {
      sql: 't.inForceFrom <= ? AND (t.inForceUntil IS NULL OR t.inForceUntil >= ?)',
      parameters: [on, on],
    };
    return this.findAll(all(either(own, ofDistricts), inForce), BY_KIND);
  }
}

/** The slice of a context or transaction that holds regulations. */
export type RegulationSlice = { regulations: RegulationRepository };
