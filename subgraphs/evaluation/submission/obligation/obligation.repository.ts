import { type SubmissionKind, type SubmissionStatus } from '../../../../shared/domain/submissions';
import { all, divisionFilter, either, given, isFilled } from '../../../../shared/store/sql/conditions';
import { NestedRepository } from '../../../../shared/store/nested-repository';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type ObligationRow, obligationTable } from './obligation.row';

/**
 * The filter of a list of submissions. A field that is null does not filter. An empty list of states or kinds matches
 * nothing.
 */
export type SubmissionFilter = {
  division: DivisionCode | null;
  kind: readonly SubmissionKind[] | null;
  period: string | null;
  status: readonly SubmissionStatus[] | null;
  dueBefore: string | null;
  stationId: string | null;
  contractorId: string | null;
  verified: boolean | null;
  returned: boolean | null;
};

/** The filter that lists every submission. */
export const EVERY_SUBMISSION: SubmissionFilter = {
  division: null,
  kind: null,
  period: null,
  status: null,
  dueBefore: null,
  stationId: null,
  contractorId: null,
  verified: null,
  returned: null,
};

const SOONEST_FIRST: Order<ObligationRow> = [
  { column: 'dueOn', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];
const NEWEST_FIRST: Order<ObligationRow> = [
  { column: 'dueOn', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

const AWAITED: Condition = { sql: 't.isCancelled = 0', parameters: [] };
const NOT_SENT = 't.revision = 0';
/**
 * The SQL condition for obligations whose first revision was submitted by the due date. In UTC the due date ends at
 * 16:00, because Shanghai is eight hours ahead.
 */
const IN_TIME =
  "(SUBSTR(t.firstSubmittedAt, 1, 10) < t.dueOn OR (SUBSTR(t.firstSubmittedAt, 1, 10) = t.dueOn AND SUBSTR(t.firstSubmittedAt, 12, 2) < '16'))";

export class ObligationRepository extends NestedRepository<ObligationRow> {
  constructor(access: Access) {
    super(access, obligationTable);
  }

  page(filter: SubmissionFilter, page: PageRequest): Promise<Page<ObligationRow>> {
    return this.findPage(this.wanted(filter), SOONEST_FIRST, page);
  }

  /** Returns these obligations, and locks them until the transaction ends. Missing obligations are left out. */
  lockAll(ids: readonly string[]): Promise<ObligationRow[]> {
    return this.findLocked(this.anyOf('id', ids), [{ column: 'id', direction: 'ASC' }]);
  }

  /** Returns a page of each station’s submissions, the newest first. Periods that begin after today are left out. */
  pagesAt(
    stationIds: readonly string[],
    filter: Pick<SubmissionFilter, 'kind' | 'period'>,
    request: PageRequest,
  ): Promise<Map<string, Page<ObligationRow>>> {
    const started = { sql: 't.beginsOn <= ?', parameters: [this.access.reading.today] };
    const wanted = this.wanted({ ...EVERY_SUBMISSION, ...filter });
    return this.findPages(stationIds, {
      column: 'stationId',
      condition: all(started, wanted),
      order: NEWEST_FIRST,
      request,
    });
  }

  /** Returns the submitted briefs of these stations in a project year. */
  briefsAt(stationIds: readonly string[], projectYear: number): Promise<ObligationRow[]> {
    const sent = { sql: 't.revision > 0', parameters: [] };
    const ofYear = all(this.equals('kind', 'MONTHLY_BRIEF'), this.equals('projectYear', projectYear), sent);
    return this.findByKeys('stationId', stationIds, ofYear);
  }

  ofStation(stationId: string): Promise<ObligationRow[]> {
    return this.findByKeys('stationId', [stationId]);
  }

  /** Returns the district's own filings, without the submissions of its stations. */
  ofDistrict(districtCode: DivisionCode): Promise<ObligationRow[]> {
    return this.findByKeys('ownerId', [districtCode]);
  }

  /** Returns the obligations at these stations that are not cancelled. */
  awaitedOfStations(stationIds: readonly string[]): Promise<ObligationRow[]> {
    return this.findAll(all(this.anyOf('stationId', stationIds), AWAITED), SOONEST_FIRST);
  }

  /** Returns the filings that these districts owe the city and that are not cancelled. */
  awaitedOfDistricts(codes: readonly DivisionCode[]): Promise<ObligationRow[]> {
    return this.findAll(all(this.anyOf('ownerId', codes), AWAITED), SOONEST_FIRST);
  }

  private wanted({ division, kind, period, status, dueBefore, ...more }: SubmissionFilter): Condition {
    return all(
      given(division, (code) => divisionFilter({ district: 'districtCode', division: 'divisionCode' }, code)),
      given(kind, (kinds) => this.anyOf('kind', kinds)),
      given(period, (value) => this.equals('period', value)),
      given(status, (states) => either(...states.map((state) => this.stateCondition(state)))),
      given(dueBefore, (day) => ({ sql: 't.dueOn < ?', parameters: [day] })),
      given(more.stationId, (id) => this.equals('stationId', id)),
      given(more.contractorId, (id) => this.equals('contractorId', id)),
      given(more.verified, (isVerified) => isFilled('verifiedOn', isVerified)),
      given(more.returned, (isReturned) => isFilled('returnedOn', isReturned)),
    );
  }

  private stateCondition(state: SubmissionStatus): Condition {
    const { today } = this.access.reading;
    switch (state) {
      case 'DUE':
        return { sql: `${NOT_SENT} AND t.dueOn >= ?`, parameters: [today] };
      case 'OVERDUE':
        return { sql: `${NOT_SENT} AND t.dueOn < ?`, parameters: [today] };
      case 'SUBMITTED':
        return { sql: `t.revision > 0 AND ${IN_TIME}`, parameters: [] };
      case 'SUBMITTED_LATE':
        return { sql: `t.revision > 0 AND NOT ${IN_TIME}`, parameters: [] };
    }
  }
}

/** The slice of a context or transaction that holds obligations. */
export type ObligationSlice = { obligations: ObligationRepository };
/**
 * The slice that reads obligations beyond the caller's scope, to find the obligations of a district even after they
 * were cancelled. No response shows them.
 */
export type BeyondObligations = { beyond: ObligationSlice };
