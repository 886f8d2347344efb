import { type Table } from '../../../../shared/store/scoped-repository';
import { both, column, nobody, where } from '../../../../shared/access/scope-sql';
import { EvaluationRow } from '../evaluation/evaluation.row';

/**
 * The table through which a contractor sees the evaluations whose results were delivered to it. It sees no points.
 * Signed evaluations are included, so that a late objection is refused with the reason. Evaluations that are scored
 * again are included, so that the contractor can read the answer to its objection.
 */
export const contestedTable: Table<EvaluationRow> = {
  name: 'evaluation',
  list: 'delivered evaluation',
  row: EvaluationRow,
  district: nobody,
  street: nobody,
  contractor: both(
    where("t.status IN ('SCORED', 'SIGNED') OR (t.status = 'DRAFT' AND t.round > 1)"),
    column('contractorId'),
  ),
  published: nobody,
};
