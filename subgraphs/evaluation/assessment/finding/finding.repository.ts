import { type Figure, dateOf } from '../../../../shared/store/figure-sql';
import { type FindingOrder, type Verdict } from '../../../../shared/domain/standard';
import { all, divisionFilter, given } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Column, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Condition, EVERYTHING } from '../../../../shared/access/scope-sql';
import { districtWaivers, stationWaivers } from '../../standard/waiver/waiver.row';
import { orderOf } from './finding-order';
import { type FindingRow, findingTable } from './finding.row';
import { type PastFindingRepository } from './past-finding.repository';

export type FindingFilter = { division: DivisionCode | null; rule: string | null; verdict: Verdict | null };

/** The number of findings with each verdict. `waived` counts the unmet findings that have a waiver in force. */
export type Counts = { met: number; notMet: number; notApplicable: number; unknown: number; waived: number };

/** The number of findings with each verdict. `asOf` is the earliest day on which one of them was assessed. */
export type DatedCounts = Counts & { asOf: PlainDate };
const OLDEST = { earliest: 'asOf' } as const;

const PLACED = { district: 'districtCode', division: 'divisionCode' };
const WHERE = { ...PLACED, joined: null };
const BY_RULE: Order<FindingRow> = [{ column: 'rule', direction: 'ASC' }];

export class FindingRepository extends HubRepository<FindingRow> {
  constructor(access: Access) {
    super(access, findingTable);
  }

  /** Returns a page of findings. If the order is null, they are sorted by district, subject and rule. */
  list(
    { division, rule, verdict }: FindingFilter,
    order: FindingOrder | null,
    request: PageRequest,
  ): Promise<Page<FindingRow>> {
    const condition = all(
      this.atHome(),
      given(division, (code) => divisionFilter(PLACED, code)),
      given(rule, (id) => this.equals('rule', id)),
      given(verdict, (kind) => this.equals('verdict', kind)),
    );
    return this.findPage(condition, orderOf(order), request);
  }

  /** Returns the findings about these stations, sorted by rule, with only the given columns. */
  atStations(stationIds: readonly string[], columns: readonly Column<FindingRow>[]): Promise<FindingRow[]> {
    return this.findAll(this.anyOf('stationId', stationIds), BY_RULE, columns);
  }

  /** Returns the findings NOT_MET about these stations. Only the columns `stationId` and `rule` are read. */
  notMetAt(stationIds: readonly string[]): Promise<FindingRow[]> {
    const there = all(this.anyOf('stationId', stationIds), this.equals('verdict', 'NOT_MET'));
    return this.findAll(there, BY_RULE, ['stationId', 'rule']);
  }

  /** Deletes current findings that no longer hold. The caller must store them as past findings. */
  drop(rows: readonly FindingRow[]): Promise<void> {
    return this.remove(rows, ['subjectId', 'rule']);
  }

  /** Returns all findings of these subjects and locks them until the transaction ends. */
  lockOf(subjectIds: readonly string[]): Promise<FindingRow[]> {
    return this.findLocked(this.anyOf('subjectId', subjectIds), [
      { column: 'subjectId', direction: 'ASC' },
      ...BY_RULE,
    ]);
  }

  /** Counts the findings of each division and returns their earliest day. Divisions without findings are left out. */
  async countsOf(codes: readonly DivisionCode[], today: string): Promise<Map<string, DatedCounts>> {
    const figures = { ...this.counted(today), asOf: OLDEST };
    const found = await this.figuresByDivision(codes, figures, { source: WHERE, condition: this.atHome() });
    return new Map([...found].map(([code, { asOf, ...counts }]) => [code, { ...counts, asOf: dateOf(asOf) }]));
  }

  /**
   * Counts the findings NOT_MET of a division, grouped by a column. Findings that have null in that column are left
   * out.
   */
  notMetBy(column: 'rule' | 'districtCode' | 'contractorId', division: DivisionCode, today: string) {
    const hasOne = { sql: `t.${column} IS NOT NULL`, parameters: [] };
    const there = all(divisionFilter(PLACED, division), this.equals('verdict', 'NOT_MET'), hasOne);
    const { notMet, waived } = this.counted(today);
    return this.figuresBy(column, { notMet, waived }, there);
  }

  /**
   * Counts the findings about a district, its hub and its stations, grouped by rule. The code of a city selects only
   * the findings about the city itself.
   */
  countsWithin(districtCode: DivisionCode, today: string): Promise<Map<string, Counts>> {
    return this.figuresBy('rule', this.counted(today), this.equals('districtCode', districtCode));
  }

  private counted(today: string): Record<keyof Counts, Figure<FindingRow>> {
    const verdict = (kind: Verdict) => ({ count: this.equals('verdict', kind) });
    return {
      met: verdict('MET'),
      notMet: verdict('NOT_MET'),
      notApplicable: verdict('NOT_APPLICABLE'),
      unknown: verdict('UNKNOWN'),
      waived: { count: all(this.equals('verdict', 'NOT_MET'), this.isWaived(today)) },
    };
  }

  /**
   * Returns a condition for findings with a waiver in force. A station's waiver covers the station. A district's waiver
   * covers the district and the lots of its hub.
   */
  private isWaived(today: string): Condition {
    const inForce = { sql: 'c.grantedOn <= ? AND c.until >= ?', parameters: [today, today] };
    const atStation = { table: stationWaivers, key: 'stationId', same: 'rule' as const };
    const atDistrict = { table: districtWaivers, key: 'divisionCode', same: 'rule' as const };
    const ofStation = this.existsIn(atStation, 'stationId', inForce);
    const ofDistrict = this.existsIn(atDistrict, 'districtCode', inForce);
    const sql = `CASE WHEN t.stationId IS NULL THEN ${ofDistrict.sql} ELSE ${ofStation.sql} END`;
    return { sql, parameters: [...ofDistrict.parameters, ...ofStation.parameters] };
  }

  /**
   * Returns a condition that repeats the caller's scope on the finding's own columns. With the indexes of these
   * columns, the query is faster. The columns show the division and the contractor at the time of the last assessment.
   * If the station has moved or changed its contractor since, its new office or contractor sees the finding in no list
   * until the next assessment.
   */
  private atHome(): Condition {
    const { scope } = this.access.reading;
    switch (scope.kind) {
      case 'division':
        return divisionFilter(PLACED, scope.code);
      case 'contractor':
        return this.equals('contractorId', scope.contractorId);
      case 'none':
      case 'published':
      case 'hub':
        return EVERYTHING;
    }
  }
}

/** The slice of a context that holds current and past findings. */
export type FindingSlice = { findings: FindingRepository; pastFindings: PastFindingRepository };
/** The slice through which the assessor reads and writes findings. It is not limited to a caller's scope. */
export type FindingAccounts = { assessment: { findings: FindingRepository; past: PastFindingRepository } };
