import { type DivisionCode } from '../../kernel/ids/division-code';
import { notFound } from '../../kernel/errors';
import { divisionFilter, isFilled } from '../../store/sql/conditions';
import { EVERYTHING } from '../../access/scope-sql';
import { type PlaceLotRow, type PlaceRow, lotsInForce } from './place';
import { type Access, type Order, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type EventPlace } from '../../store/write';

/** Reads the `place` projection. `table` declares which stations a contractor may read. */
export class PlaceRepository extends ScopedRepository<PlaceRow> {
  constructor(access: Access, table: Table<PlaceRow>) {
    super(access, table);
  }

  /**
   * Returns the place of a station.
   * @param field the input field of the id, if the input has several ids
   * @throws HubError NOT_FOUND if the station has no place, or if the place is outside the caller's scope
   */
  async get(stationId: string, field?: string): Promise<PlaceRow> {
    const [row] = await this.findByKeys('stationId', [stationId]);
    if (row === undefined) throw notFound(field);
    return row;
  }

  /**
   * Returns the places of these stations and locks them until the transaction ends. The result leaves out stations
   * without a place.
   */
  lockAll(stationIds: readonly string[]): Promise<PlaceRow[]> {
    return this.findLocked(this.anyOf('stationId', stationIds), [{ column: 'stationId', direction: 'ASC' }]);
  }

  async isAnyIn(districtCode: DivisionCode): Promise<boolean> {
    return (await this.count(this.equals('districtCode', districtCode))) > 0;
  }

  /** Returns the four-digit codes of the cities that have a station. The query reads one index entry per district. */
  async cities(): Promise<DivisionCode[]> {
    const inScope = this.inScope(EVERYTHING);
    const sql = `SELECT DISTINCT t.districtCode ${this.from()} WHERE ${inScope.sql}`;
    const districts = await this.query(sql, inScope);
    return [...new Set(districts.map(({ districtCode }) => String(districtCode).slice(0, 4) as DivisionCode))].sort();
  }

  /** Returns the ids of the stations that are in a division now. */
  async stationsAt(division: DivisionCode): Promise<string[]> {
    const there = divisionFilter({ district: 'districtCode', division: 'divisionCode' }, division);
    const rows = await this.findAll(there, [{ column: 'stationId', direction: 'ASC' }]);
    return rows.map(({ stationId }) => stationId);
  }

  /** Returns the place to record in events of each station, by station id. Stations outside the scope are left out. */
  async eventPlaces(stationIds: readonly string[]): Promise<Map<string, EventPlace>> {
    const rows = await this.findByKeys('stationId', [...new Set(stationIds)]);
    return new Map(
      rows.map(({ stationId, divisionCode, districtCode }) => [stationId, { stationId, divisionCode, districtCode }]),
    );
  }
}

const BY_ID: Order<PlaceLotRow> = [{ column: 'lotId', direction: 'ASC' }];

/** Reads the lots. A contractor may read its lots in force. The Hub itself may read all lots, past and present. */
export class PlaceLotRepository extends ScopedRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, lotsInForce);
  }

  /** Returns the lots of stations in scope, without the lots of district hubs. */
  atStations(): Promise<PlaceLotRow[]> {
    return this.findAll(isFilled('stationId', true), BY_ID);
  }

  /** Locks the lots of a station, so that nobody ends a lot while a worker is being posted under that lot. */
  lockedAt(stationId: string): Promise<PlaceLotRow[]> {
    return this.findLocked(this.equals('stationId', stationId), BY_ID);
  }
}
