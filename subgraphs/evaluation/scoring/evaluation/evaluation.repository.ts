import { type EvaluationStatus } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { atDivision } from '../../../../shared/store/at-division';
import { all, either, given, narrow, plain } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type Caller } from '../../../../shared/access/caller';
import { places } from '../../ground/station/place.row';
import { type EvaluationRow, evaluationTable } from './evaluation.row';
import { sideOf } from './offices.rules';

/**
 * The filter of a list of evaluations. A field that is null does not filter. An empty list of states matches nothing.
 */
export type EvaluationFilter = {
  division: DivisionCode | null;
  projectYear: number | null;
  status: readonly EvaluationStatus[] | null;
  /**
   * The office that must still score or sign, and the caller. What the filter may reveal depends on the side of the
   * caller (see `sideOf`).
   */
  awaiting: { office: EvaluatingOffice; caller: Caller } | null;
};

/** The lots and the ordinals of the project years that a query selects. Every combination of both is selected. */
export type YearsOfLots = { lotIds: readonly string[]; ordinals: readonly number[] };

const NEWEST_FIRST: Order<EvaluationRow> = [
  { column: 'projectYear', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
const BY_ID: Order<EvaluationRow> = [{ column: 'id', direction: 'ASC' }];
const BEST_FIRST: Order<EvaluationRow> = [
  { column: 'scoreTenths', direction: 'DESC' },
  { column: 'id', direction: 'ASC' },
];

export class EvaluationRepository extends ScopedRepository<EvaluationRow> {
  constructor(access: Access) {
    super(access, evaluationTable);
  }

  page(filter: EvaluationFilter, page: PageRequest): Promise<Page<EvaluationRow>> {
    return this.findPage(this.wanted(filter), NEWEST_FIRST, page);
  }

  /**
   * Returns signed evaluations, the best first. All other evaluations are left out for every caller, because a ranking
   * would reveal results that are not public yet.
   */
  ranking(filter: EvaluationFilter, page: PageRequest): Promise<Page<EvaluationRow>> {
    return this.findPage(all(this.signed(), this.wanted(filter)), BEST_FIRST, page);
  }

  signedAt(stationIds: readonly string[]): Promise<EvaluationRow[]> {
    return this.findByKeys('stationId', stationIds, this.signed());
  }

  /** Returns the current evaluations at these stations, signed or not. Superseded evaluations are left out. */
  currentAt(stationIds: readonly string[]): Promise<EvaluationRow[]> {
    return this.findByKeys('stationId', stationIds, this.current());
  }

  /** Returns the signed evaluations of a contractor's work at any station. */
  ofContractor(contractorId: string, page: PageRequest): Promise<Page<EvaluationRow>> {
    return this.findPage(all(this.signed(), this.equals('contractorId', contractorId)), NEWEST_FIRST, page);
  }

  /** Returns the current evaluations of a project year at a station, one for each lot, and locks them. */
  ofYearLocked({ stationId, projectYear }: { stationId: string; projectYear: number }): Promise<EvaluationRow[]> {
    const ofYear = all(this.equals('stationId', stationId), this.equals('projectYear', projectYear));
    return this.findLocked(all(ofYear, this.current()), BY_ID);
  }

  /** Returns the current annual evaluations of these lots. */
  annualOf(lotIds: readonly string[]): Promise<EvaluationRow[]> {
    return this.findByKeys('lotId', lotIds, all(this.equals('kind', 'ANNUAL'), this.current()));
  }

  /** Returns the current annual evaluations of these lots for the project years with these ordinals. */
  annualIn({ lotIds, ordinals }: YearsOfLots): Promise<EvaluationRow[]> {
    const annual = all(this.equals('kind', 'ANNUAL'), this.current());
    return this.findByKeys('lotId', lotIds, narrow(all(this.anyOf('yearOrdinal', ordinals), annual)));
  }

  /** Returns the superseded evaluations of these lots for the project years with these ordinals. */
  supersededIn({ lotIds, ordinals }: YearsOfLots): Promise<EvaluationRow[]> {
    const superseded = this.equals('status', 'SUPERSEDED');
    return this.findByKeys('lotId', lotIds, narrow(all(this.anyOf('yearOrdinal', ordinals), superseded)));
  }

  /** Returns the scored evaluations that the office has not signed. */
  unsignedBy(office: EvaluatingOffice): Promise<EvaluationRow[]> {
    const unsigned = plain(`t.${COLUMNS[office]}SignedOn IS NULL`);
    return this.findAll(all(this.equals('status', 'SCORED'), unsigned), BY_ID);
  }

  /** Returns the evaluations that a panel is scoring. */
  scoredByPanels(): Promise<EvaluationRow[]> {
    const withPanel = { sql: 't.panel IS NOT NULL', parameters: [] };
    return this.findAll(all(this.equals('status', 'DRAFT'), withPanel), BY_ID);
  }

  private current(): Condition {
    return this.equals('isCurrent', true);
  }

  /** Returns a condition for signed annual evaluations. A mid-term evaluation is not the result of a year. */
  private signed(): Condition {
    return all(this.equals('status', 'SIGNED'), this.equals('kind', 'ANNUAL'));
  }

  private wanted({ division, projectYear, status, awaiting }: EvaluationFilter): Condition {
    return all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(projectYear, (year) => this.equals('projectYear', year)),
      given(status, (states) => this.anyOf('status', states)),
      given(awaiting, ({ office, caller }) => awaits(office, caller)),
    );
  }
}

/**
 * Returns a condition for evaluations that await the score or signature of the office. Like `awaitedOf`, it reveals
 * only what the caller may know.
 */
function awaits(office: EvaluatingOffice, caller: Caller): Condition {
  const side = sideOf(caller);
  const scored = `t.${COLUMNS[side]}ScoredOn IS ${side === office ? 'NULL' : 'NOT NULL'}`;
  const draft = plain(`t.status = 'DRAFT' AND t.panel IS NULL AND ${scored}`);
  const unsigned = plain(`t.status = 'SCORED' AND t.${COLUMNS[office]}SignedOn IS NULL`);
  return either(draft, unsigned);
}

/** The prefixes of the columns of the two offices. */
const COLUMNS: Readonly<Record<EvaluatingOffice, string>> = { DISTRICT_BUREAU: 'district', STREET_OFFICE: 'street' };

/** The slice of a context or transaction that holds evaluations. */
export type EvaluationSlice = { evaluations: EvaluationRepository };
/**
 * The slice that reads and updates evaluations beyond the caller's scope, because a command must know what the other
 * office has done. No response shows what it reads.
 */
export type BeyondEvaluations = { beyond: EvaluationSlice };
