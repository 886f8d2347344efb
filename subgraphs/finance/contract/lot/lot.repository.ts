import { all } from '../../../../shared/store/sql/conditions';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type LotRow, lotTable } from '../../ground/lot/lot.row';

const OF_A_HUB = { sql: 't.stationId IS NULL', parameters: [] };
const OPEN = { sql: "t.status IN ('ACTIVE', 'HELD')", parameters: [] };
const OF_A_STATION = { sql: 't.stationId IS NOT NULL', parameters: [] };

/** Returns the SQL condition for lots in force on a day. It selects the same lots as `isInForce`. */
function inForceOn(day: PlainDate): Condition {
  const sql = 't.startsOn <= ? AND t.endsOn >= ? AND (t.terminatedOn IS NULL OR t.terminatedOn > ?)';
  return { sql, parameters: [day, day, day] };
}

const BY_ID: Order<LotRow> = [{ column: 'id', direction: 'ASC' }];

export class LotRepository extends ScopedRepository<LotRow> {
  constructor(access: Access) {
    super(access, lotTable);
  }

  /**
   * Locks the lots until the transaction ends. No other command can change their money meanwhile. Missing lots are left
   * out.
   */
  lockAll(ids: readonly string[]): Promise<LotRow[]> {
    return this.findLocked(this.anyOf('id', ids), BY_ID);
  }

  /**
   * Returns the lots of these contracts that are in the caller's scope. A street office reads only the lots of its own
   * station.
   */
  ofContracts(contractIds: readonly string[]): Promise<LotRow[]> {
    return this.findAll(this.anyOf('contractId', contractIds), BY_ID);
  }

  /**
   * Locks all lots of a contract that are in the caller's scope. The caller of this method must have locked the
   * contract.
   */
  async lockOfContract(contractId: string): Promise<LotRow[]> {
    return this.lockAll((await this.ofContracts([contractId])).map(({ id }) => id));
  }

  /** Returns all lots that the contractor ever had. */
  ofContractor(contractorId: string): Promise<LotRow[]> {
    return this.findAll(this.equals('contractorId', contractorId), BY_ID);
  }

  /** Returns all lots that the hubs of these districts ever had. */
  ofHubs(districts: readonly string[]): Promise<LotRow[]> {
    return this.findAll(all(this.anyOf('districtCode', districts), OF_A_HUB), BY_ID);
  }

  /**
   * Returns the hub lots that are active or held and whose last day is today or later. Lots that have not started are
   * included.
   */
  openHubs(today: PlainDate): Promise<LotRow[]> {
    return this.findAll(all(OF_A_HUB, OPEN, { sql: 't.endsOn >= ?', parameters: [today] }), BY_ID);
  }

  /**
   * Returns the lots in force on a day that could conflict with these lots (CO-3). For station lots, these are the hub
   * lots of the same contractors. For hub lots, these are the station lots of the same contractors in all districts,
   * because a station may since have moved to another district. The method runs one statement for the hub lots and one
   * for the station lots.
   */
  async rivalsOf(lots: readonly LotRow[], on: PlainDate): Promise<LotRow[]> {
    const hubs = lots.filter(({ stationId }) => stationId === null);
    const stations = lots.filter(({ stationId }) => stationId !== null);
    return [...(await this.inForceOf(stations, on, OF_A_HUB)), ...(await this.inForceOf(hubs, on, OF_A_STATION))];
  }

  private async inForceOf(lots: readonly LotRow[], on: PlainDate, wanted: Condition): Promise<LotRow[]> {
    const contractors = this.anyOf('contractorId', [...new Set(lots.map(({ contractorId }) => contractorId))]);
    return lots.length === 0 ? [] : this.findAll(all(contractors, wanted, inForceOn(on)), BY_ID);
  }

  /** Returns all lots that the stations of these lots ever had. */
  atStationsOf(lots: readonly Pick<LotRow, 'stationId'>[]): Promise<LotRow[]> {
    return this.findByKeys('stationId', [...new Set(lots.flatMap(({ stationId }) => stationId ?? []))]);
  }

  /** Returns all lots that these stations ever had. */
  ofStations(stationIds: readonly string[]): Promise<LotRow[]> {
    return this.findAll(this.anyOf('stationId', stationIds), BY_ID);
  }
}

/**
 * The slice of a context or transaction with the repository of lots. All commands lock rows in the same order, so that
 * no two commands deadlock. They first lock the contract, if its money moves. Then they lock the lot, if its
 * instalments, payments or commitments change. They lock the budget lines last, in the order of their ids.
 */
export type LotSlice = { lots: LotRepository };

/**
 * The slice that reads lots beyond the caller's scope, because commands must know the lots of all districts. A station
 * has one contract at a time, whichever district signed it. A contractor's conflict of interest (CO-3) does not end
 * when a station moves to another district. No response shows these lots.
 */
export type BeyondLots = { beyond: LotSlice };
