import { type StationStatus } from '../../../../shared/domain/stations';
import { all, contains, divisionFilter, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type StationRow, stationTable } from './station.row';

/**
 * A filter of stations. Null means that the filter is not set. `openedAfter` and `openedBefore` exclude their own day.
 */
export type StationFilter = {
  division: DivisionCode | null;
  status: StationStatus | null;
  nameContains: string | null;
  openedAfter: string | null;
  openedBefore: string | null;
};

/**
 * The order in which stations are listed. It is the order of the index that the scope uses, so that a page is a range
 * of that index.
 */
const BY_PLACE: Order<StationRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'divisionCode', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

const BY_ID: Order<StationRow> = [{ column: 'id', direction: 'ASC' }];

const PLACED = { district: 'districtCode', division: 'divisionCode' };
const OPEN = { sql: "t.status IN ('OPERATING', 'SUSPENDED')", parameters: [] };
const UNCLOSED = { sql: "t.status <> 'CLOSED'", parameters: [] };
/** The figure `stations`: the number of all selected rows. */
const NUMBER = { stations: { count: null } };

export class StationRepository extends FiguresRepository<StationRow> {
  constructor(access: Access) {
    super(access, stationTable);
  }

  page(filter: StationFilter, page: PageRequest): Promise<Page<StationRow>> {
    const wanted = all(
      given(filter.division, (code) => divisionFilter(PLACED, code)),
      given(filter.status, (status) => this.equals('status', status)),
      given(filter.nameContains, (fragment) => contains('searchName', fragment)),
      given(filter.openedAfter, (day) => ({ sql: 't.openedOn > ?', parameters: [day] })),
      given(filter.openedBefore, (day) => ({ sql: 't.openedOn < ?', parameters: [day] })),
    );
    return this.findPage(wanted, BY_PLACE, page);
  }

  /** Locks stations until the transaction ends. Stations out of scope are left out. */
  lockAll(ids: readonly string[]): Promise<StationRow[]> {
    return this.findLocked(this.anyOf('id', ids), BY_ID);
  }

  /** Locks all stations of these streets, closed ones included. */
  lockAt(streets: readonly DivisionCode[]): Promise<StationRow[]> {
    return this.findLocked(this.anyOf('divisionCode', streets), BY_ID);
  }

  /** Counts the stations of each division that had opened by the day and are not closed. */
  openIn(codes: readonly DivisionCode[], on: PlainDate): Promise<Map<string, { stations: number }>> {
    const condition = all(OPEN, { sql: 't.openedOn <= ?', parameters: [on] });
    return this.figuresByDivision(codes, NUMBER, { source: { ...PLACED, joined: null }, condition });
  }

  /** Returns the stations of these streets that are not closed. ST-1 allows one station in each street. */
  unclosedAt(streets: readonly DivisionCode[]): Promise<StationRow[]> {
    return this.findByKeys('divisionCode', streets, UNCLOSED);
  }
}

/** The slice of a context or transaction that holds stations. */
export type StationSlice = { stations: StationRepository };
