import { all, either } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { contestedTable } from './contested.row';
import { type ObjectionRow, objectionTable } from './objection.row';

const NEWEST_FIRST: Order<EvaluationRow> = [
  { column: 'projectYear', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];
/**
 * The order of objections, oldest first. In each round, the district bureau decides the first objection and the city
 * bureau the second. DISTRICT_BUREAU sorts after CITY_BUREAU as text, so the office is sorted DESC.
 */
const OLDEST_FIRST: Order<ObjectionRow> = [
  { column: 'round', direction: 'ASC' },
  { column: 'office', direction: 'DESC' },
  { column: 'id', direction: 'ASC' },
];

/** Reads the evaluations whose result was delivered to the contractor, as the contractor may see them. */
export class ContestedRepository extends ScopedRepository<EvaluationRow> {
  constructor(access: Access) {
    super(access, contestedTable);
  }

  /** Returns the evaluations to which the contractor may object on a day, for the first or the second time. */
  open(today: string, page: PageRequest): Promise<Page<EvaluationRow>> {
    const inTime = { sql: 't.objectUntil >= ?', parameters: [today] };
    const overdue = { sql: 't.decideBy < ?', parameters: [today] };
    const unanswered = all(this.equals('objectedTo', 'DISTRICT_BUREAU'), overdue);
    return this.findPage(all(this.equals('status', 'SCORED'), either(inTime, unanswered)), NEWEST_FIRST, page);
  }

  /** Returns all evaluations of the contractor's work whose result was delivered, newest project year first. */
  delivered(page: PageRequest): Promise<Page<EvaluationRow>> {
    return this.findPage(EVERYTHING, NEWEST_FIRST, page);
  }
}

export class ObjectionRepository extends ScopedRepository<ObjectionRow> {
  constructor(access: Access) {
    super(access, objectionTable);
  }

  /** Returns the objections to these evaluations, oldest first. */
  ofEvaluations(evaluationIds: readonly string[]): Promise<ObjectionRow[]> {
    return this.findAll(this.anyOf('evaluationId', evaluationIds), OLDEST_FIRST);
  }

  /** Returns the objections to an evaluation, oldest first, and locks them. */
  ofEvaluationLocked(evaluationId: string): Promise<ObjectionRow[]> {
    return this.findLocked(this.equals('evaluationId', evaluationId), OLDEST_FIRST);
  }
}

/** The slice of a context or transaction that holds evaluations as their contractor may see them. */
export type ContestedSlice = { contested: ContestedRepository };
/** The slice of a context or transaction that holds objections. */
export type ObjectionSlice = { objections: ObjectionRepository };
