import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { all } from '../../../../shared/store/sql/conditions';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { NestedRepository } from '../../../../shared/store/nested-repository';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition } from '../../../../shared/access/scope-sql';
import { stationTable } from '../station/station.row';
import { type Covered } from './coverage.rules';
import { type DivisionRow, divisionTable } from './division.row';

const BY_CODE: Order<DivisionRow> = [{ column: 'code', direction: 'ASC' }];
export const STREETS = { sql: "t.kind IN ('SUBDISTRICT', 'TOWN', 'TOWNSHIP')", parameters: [] };
const ENDED = { sql: 't.endedOn IS NOT NULL', parameters: [] };
export const LIVING = { sql: 't.endedOn IS NULL', parameters: [] };
const OPERATING = { sql: "c.status = 'OPERATING'", parameters: [] };
const BUILT = { sql: "c.status IN ('OPERATING', 'SUSPENDED')", parameters: [] };

export class DivisionRepository extends FiguresRepository<DivisionRow> {
  constructor(access: Access) {
    super(access, divisionTable);
  }

  /** Returns all divisions that have ended. */
  ended(): Promise<DivisionRow[]> {
    return this.findAll(ENDED, BY_CODE);
  }

  /** Locks these divisions until the transaction ends and returns them. Divisions out of scope are left out. */
  lockAll(codes: readonly DivisionCode[]): Promise<DivisionRow[]> {
    return this.findLocked(this.anyOf('code', codes), BY_CODE);
  }

  /**
   * Returns the streets that these districts supervise and that still exist on the day, in the order of their codes.
   */
  streetsOf(districts: readonly DivisionCode[], on: PlainDate): Promise<DivisionRow[]> {
    const living = { sql: 't.endedOn IS NULL OR t.endedOn > ?', parameters: [on] };
    return this.findAll(all(this.anyOf('districtCode', districts), STREETS, living), BY_CODE);
  }

  /**
   * Counts the streets and towns of each division, the streets with a built station, and the streets with a station in
   * operation. Each street counts once.
   */
  coverage(codes: readonly DivisionCode[]): Promise<Map<string, Covered>> {
    const source = { district: 'districtCode', division: 'code', joined: null };
    return this.figuresByDivision(
      codes,
      { streets: { count: null }, built: { count: this.has(BUILT) }, operating: { count: this.has(OPERATING) } },
      { source, condition: all(STREETS, LIVING) },
    );
  }

  /** Returns the condition that a street has a station that meets the condition `station`. */
  private has(station: Condition): Condition {
    const { sql, parameters } = this.countIn({ table: stationTable, key: 'divisionCode' }, 'code', station);
    return { sql: `${sql} > 0`, parameters };
  }
}

/** Reads a page of the divisions directly under each of several divisions. */
export class ChildDivisionRepository extends NestedRepository<DivisionRow> {
  constructor(access: Access) {
    super(access, divisionTable);
  }

  /** Returns, by the code of each division, a page of the existing divisions directly under it. */
  under(codes: readonly string[], request: PageRequest): Promise<Map<string, Page<DivisionRow>>> {
    return this.findPages(codes, { column: 'parentCode', condition: LIVING, order: BY_CODE, request });
  }
}

/** The slice of a context or transaction that holds divisions. */
export type DivisionSlice = { divisions: DivisionRepository; childDivisions: ChildDivisionRepository };
