import { type Grade } from '../../../../shared/domain/evaluations';
import { type StationOrder, type StationStatus } from '../../../../shared/domain/stations';
import { type Condition, NOTHING, fixedCondition } from '../../../../shared/access/scope-sql';
import { LOT_IN_FORCE } from '../../../../shared/follow/projection/place';
import { all, contains, divisionFilter, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { RankedRepository, type Ranking } from '../../../../shared/store/ranking/ranked-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
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
  /** Stations at which the contractor has a lot in force. */
  contractorId: string | null;
  /** Stations that fail to meet at least one of these rules. An empty list matches no station. */
  notMet: readonly string[] | null;
  /** Stations whose latest signed annual evaluation has this grade. */
  grade: Grade | null;
};

/**
 * The order in which stations are listed. The index through which the database finds the stations in scope has the same
 * order, so a page is one range of that index.
 */
const BY_PLACE: Order<StationRow> = [
  { column: 'districtCode', direction: 'ASC' },
  { column: 'divisionCode', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

const BY_NAME: Order<StationRow> = [
  { column: 'name', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

const OF_STANDING = { table: 'standing', key: 'stationId' } as const;
/**
 * The sort orders by the standing of a station. NOT_MET_DESC lists the most unmet rules first. SCORE_DESC lists the
 * highest score first, and stations without a score last. LAST_INSPECTED lists stations that were never inspected
 * first, and then the stations with the oldest inspection.
 */
const BY_STANDING: Readonly<Record<Exclude<StationOrder, 'NAME'>, Ranking>> = {
  NOT_MET_DESC: { ...OF_STANDING, column: 'notMet', kind: 'integer', direction: 'DESC', missing: 0 },
  SCORE_DESC: { ...OF_STANDING, column: 'scoreTenths', kind: 'integer', direction: 'DESC', missing: -1 },
  LAST_INSPECTED: { ...OF_STANDING, column: 'inspectedOn', kind: 'text', direction: 'ASC', missing: '' },
};

const BY_ID: Order<StationRow> = [{ column: 'id', direction: 'ASC' }];

const PLACED = { district: 'districtCode', division: 'divisionCode' };
const UNCLOSED = { sql: "t.status <> 'CLOSED'", parameters: [] };

export class StationRepository extends RankedRepository<StationRow> {
  constructor(access: Access) {
    super(access, stationTable);
  }

  /** Returns a page of stations. If the order is null, they are sorted by district, street and id. */
  page(filter: StationFilter, order: StationOrder | null, page: PageRequest): Promise<Page<StationRow>> {
    const wanted = this.wanted(filter);
    if (order === null) return this.findPage(wanted, BY_PLACE, page);
    return order === 'NAME' ? this.findPage(wanted, BY_NAME, page) : this.findRanked(wanted, BY_STANDING[order], page);
  }

  private wanted(filter: StationFilter): Condition {
    return all(
      given(filter.division, (code) => divisionFilter(PLACED, code)),
      given(filter.status, (status) => this.equals('status', status)),
      given(filter.nameContains, (fragment) => contains('searchName', fragment)),
      given(filter.openedAfter, (day) => ({ sql: 't.openedOn > ?', parameters: [day] })),
      given(filter.openedBefore, (day) => ({ sql: 't.openedOn < ?', parameters: [day] })),
      given(filter.contractorId, (id) => this.isServedBy(id)),
      given(filter.notMet, (rules) => this.isUnmet(rules)),
      given(filter.grade, (grade) => this.isGraded(grade)),
    );
  }

  /**
   * Returns the condition that a contractor has a lot in force at a station. A contractor can read only its own lots,
   * so it finds no stations of another contractor.
   */
  private isServedBy(contractorId: string): Condition {
    const { scope, today } = this.access.reading;
    if (scope.kind === 'contractor' && scope.contractorId !== contractorId) return NOTHING;
    const inForce = fixedCondition(LOT_IN_FORCE, today, 'x');
    return {
      sql: `t.id IN (SELECT x.stationId FROM place_lot x WHERE x.contractorId = ? AND ${inForce.sql})`,
      parameters: [contractorId, ...inForce.parameters],
    };
  }

  private isUnmet(rules: readonly string[]): Condition {
    if (rules.length === 0) return NOTHING;
    const places = rules.map(() => '?').join(', ');
    const unmet = `SELECT COUNT(*) FROM unmet_rule x WHERE x.stationId = t.id AND x.rule IN (${places})`;
    // With EXISTS, MariaDB would read the unmet rules of all stations.
    return { sql: `(${unmet}) > 0`, parameters: rules };
  }

  private isGraded(grade: Grade): Condition {
    return { sql: 'EXISTS (SELECT 1 FROM standing x WHERE x.stationId = t.id AND x.grade = ?)', parameters: [grade] };
  }

  /** Locks these stations until the transaction ends and returns them. Stations out of scope are left out. */
  lockAll(ids: readonly string[]): Promise<StationRow[]> {
    return this.findLocked(this.anyOf('id', ids), BY_ID);
  }

  /** Locks and returns all stations of these streets, closed stations included. */
  lockAt(streets: readonly DivisionCode[]): Promise<StationRow[]> {
    return this.findLocked(this.anyOf('divisionCode', streets), BY_ID);
  }

  /** Returns the stations of these streets that are not closed. ST-1 allows one station in each street. */
  unclosedAt(streets: readonly DivisionCode[]): Promise<StationRow[]> {
    return this.findByKeys('divisionCode', streets, UNCLOSED);
  }
}

/** The slice of a context or transaction that holds stations. */
export type StationSlice = { stations: StationRepository };
