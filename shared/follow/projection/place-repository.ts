import { type DivisionCode } from '../../kernel/ids/division-code';
import { notFound } from '../../kernel/errors';
import { divisionFilter } from '../../store/sql/conditions';
import { EVERYTHING } from '../../access/scope-sql';
import { type PlaceLotRow, type PlaceRow, lotsInForce } from './place';
import { type Access, type Order, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type EventPlace } from '../../store/write';

/** The `place` projection as a command reads it; `table` says by what a contractor finds its stations. */
export class PlaceRepository extends ScopedRepository<PlaceRow> {
  constructor(access: Access, table: Table<PlaceRow>) {
    super(access, table);
  }

  /** @throws HubError NOT_FOUND where there is no such station, or it is not the caller's */
  async get(stationId: string): Promise<PlaceRow> {
    const [row] = await this.findByKeys('stationId', [stationId]);
    if (row === undefined) throw notFound();
    return row;
  }

  /** Nobody else's to build on until the transaction ends; those that are not there are left out. */
  lockAll(stationIds: readonly string[]): Promise<PlaceRow[]> {
    return this.findLocked(this.anyOf('stationId', stationIds), [{ column: 'stationId', direction: 'ASC' }]);
  }

  async isAnyIn(districtCode: DivisionCode): Promise<boolean> {
    return (await this.count(this.equals('districtCode', districtCode))) > 0;
  }

  /** The cities that have a station, by their four digits: of each district an index is read once. */
  async cities(): Promise<DivisionCode[]> {
    const inScope = this.inScope(EVERYTHING);
    const sql = `SELECT DISTINCT t.districtCode ${this.from()} WHERE ${inScope.sql}`;
    const districts = await this.query(sql, inScope);
    return [...new Set(districts.map(({ districtCode }) => String(districtCode).slice(0, 4) as DivisionCode))].sort();
  }

  /** The stations that are at a place now, by their ids. */
  async stationsAt(division: DivisionCode): Promise<string[]> {
    const there = divisionFilter({ district: 'districtCode', division: 'divisionCode' }, division);
    const rows = await this.findAll(there, [{ column: 'stationId', direction: 'ASC' }]);
    return rows.map(({ stationId }) => stationId);
  }

  /** Where events of stations belong. */
  async eventPlaces(stationIds: readonly string[]): Promise<Map<string, EventPlace>> {
    const rows = await this.findByKeys('stationId', [...new Set(stationIds)]);
    return new Map(
      rows.map(({ stationId, divisionCode, districtCode }) => [stationId, { stationId, divisionCode, districtCode }]),
    );
  }
}

const BY_ID: Order<PlaceLotRow> = [{ column: 'lotId', direction: 'ASC' }];

/** A contractor finds its lots in force; the hub itself all that there ever were. */
export class PlaceLotRepository extends ScopedRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, lotsInForce);
  }

  /** Nobody ends one of them while somebody is posted under it. */
  lockedAt(stationId: string): Promise<PlaceLotRow[]> {
    return this.findLocked(this.equals('stationId', stationId), BY_ID);
  }
}
