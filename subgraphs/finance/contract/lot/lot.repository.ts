import { all } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type LotRow, lotTable } from '../../ground/lot/lot.row';

const OF_A_HUB = { sql: 't.stationId IS NULL', parameters: [] };
const OF_A_STATION = { sql: 't.stationId IS NOT NULL', parameters: [] };

/** As `isInForce` has it. */
function inForceOn(day: PlainDate): Condition {
  const sql = 't.startsOn <= ? AND t.endsOn >= ? AND (t.terminatedOn IS NULL OR t.terminatedOn > ?)';
  return { sql, parameters: [day, day, day] };
}

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

  /** All that a contractor ever had of these districts. */
  ofContractor(contractorId: string): Promise<LotRow[]> {
    return this.findAll(this.equals('contractorId', contractorId), BY_ID);
  }

  /** All lots that the hubs of these districts ever had. */
  ofHubs(districts: readonly string[]): Promise<LotRow[]> {
    return this.findAll(all(this.anyOf('districtCode', districts), OF_A_HUB), BY_ID);
  }

  /**
   * Of the contractors of these lots those in force on the day that could be in conflict (CO-3): hubs' for stations' lots,
   * stations' of the same districts for hubs' lots. A statement each.
   */
  async rivalsOf(lots: readonly LotRow[], on: PlainDate): Promise<LotRow[]> {
    const hubs = lots.filter(({ stationId }) => stationId === null);
    const stations = lots.filter(({ stationId }) => stationId !== null);
    const ofSameDistricts = this.anyOf('districtCode', [...new Set(hubs.map(({ districtCode }) => districtCode))]);
    return [
      ...(await this.inForceOf(stations, on, OF_A_HUB)),
      ...(await this.inForceOf(hubs, on, all(ofSameDistricts, OF_A_STATION))),
    ];
  }

  private async inForceOf(lots: readonly LotRow[], on: PlainDate, wanted: Condition): Promise<LotRow[]> {
    const contractors = this.anyOf('contractorId', [...new Set(lots.map(({ contractorId }) => contractorId))]);
    return lots.length === 0 ? [] : this.findAll(all(contractors, wanted, inForceOn(on)), BY_ID);
  }

  /** All lots that these stations ever had. */
  ofStations(stationIds: readonly string[]): Promise<LotRow[]> {
    return this.findAll(this.anyOf('stationId', stationIds), BY_ID);
  }
}

/**
 * The slice of a context or transaction that holds lots. Whoever changes anything of a lot (its instalments, its payments, what is
 * encumbered for it) locks the lot's row first, and who moves money of a contract the contract's row before that; budget lines come
 * last, by their ids. So each finds what the other did.
 */
export type LotSlice = { lots: LotRepository };

/** The same past the caller’s scope: a station has one contract at a time, whoever has signed it. */
export type BeyondLots = { beyond: LotSlice };
