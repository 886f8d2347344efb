import { type EvaluationStatus } from '../../../../shared/domain/evaluations';
import { atDivision } from '../../../../shared/store/at-division';
import { all, given } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Condition } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { type EvaluationRow, evaluationTable } from './evaluation.row';

/** Null: not asked for. An empty list of states asks for none. */
export type EvaluationFilter = {
  division: DivisionCode | null;
  projectYear: number | null;
  status: readonly EvaluationStatus[] | null;
};

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

  /** Of the signed ones alone, for everybody: a ranking would reveal what may not be seen yet. */
  ranking(filter: EvaluationFilter, page: PageRequest): Promise<Page<EvaluationRow>> {
    return this.findPage(all(this.signed(), this.wanted(filter)), BEST_FIRST, page);
  }

  signedAt(stationIds: readonly string[]): Promise<EvaluationRow[]> {
    return this.findByKeys('stationId', stationIds, this.signed());
  }

  /** All that count, signed or not. */
  currentAt(stationIds: readonly string[]): Promise<EvaluationRow[]> {
    return this.findByKeys('stationId', stationIds, this.current());
  }

  /** The signed ones of a contractor's work, wherever it was. */
  ofContractor(contractorId: string, page: PageRequest): Promise<Page<EvaluationRow>> {
    return this.findPage(all(this.signed(), this.equals('contractorId', contractorId)), NEWEST_FIRST, page);
  }

  /** What counts of a project year at a station: of each lot one, nobody else's to change. */
  ofYearLocked({ stationId, projectYear }: { stationId: string; projectYear: number }): Promise<EvaluationRow[]> {
    const ofYear = all(this.equals('stationId', stationId), this.equals('projectYear', projectYear));
    return this.findLocked(all(ofYear, this.current()), BY_ID);
  }

  private current(): Condition {
    return this.equals('isCurrent', true);
  }

  private signed(): Condition {
    return this.equals('status', 'SIGNED');
  }

  private wanted({ division, projectYear, status }: EvaluationFilter): Condition {
    return all(
      given(division, (code) => atDivision('stationId', code, { places, access: this.access })),
      given(projectYear, (year) => this.equals('projectYear', year)),
      given(status, (states) => this.anyOf('status', states)),
    );
  }
}

/** The slice of a context or transaction that holds evaluations. */
export type EvaluationSlice = { evaluations: EvaluationRepository };
/** The same past the caller's scope: what the other office has done in an evaluation. No answer shows it. */
export type BeyondEvaluations = { beyond: EvaluationSlice };
