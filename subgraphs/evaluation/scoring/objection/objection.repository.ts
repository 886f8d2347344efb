import { all } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { contestedTable } from './objection.row';

const NEWEST_FIRST: Order<EvaluationRow> = [
  { column: 'projectYear', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

/** Evaluations in the form that their contractor may see before they are signed. */
export class ContestedRepository extends ScopedRepository<EvaluationRow> {
  constructor(access: Access) {
    super(access, contestedTable);
  }

  /** Returns the evaluations to which the contractor may still object. */
  open(page: PageRequest): Promise<Page<EvaluationRow>> {
    const scored = this.equals('status', 'SCORED');
    return this.findPage(all(scored, { sql: 't.objectedOn IS NULL', parameters: [] }), NEWEST_FIRST, page);
  }
}

/** The slice of a context or transaction that holds evaluations as their contractor may see them. */
export type ContestedSlice = { contested: ContestedRepository };
