import { type Table } from '../../../../shared/store/scoped-repository';
import { both, column, nobody, where } from '../../../../shared/access/scope-sql';
import { EvaluationRow } from '../evaluation/evaluation.row';

/**
 * The evaluations to which a contractor may object: those of its work that both offices have scored. It sees no points.
 * Signed evaluations are included, so that a late objection gets a message that explains why it is too late.
 */
export const contestedTable: Table<EvaluationRow> = {
  name: 'evaluation',
  row: EvaluationRow,
  district: nobody,
  street: nobody,
  contractor: both(where("t.status IN ('SCORED', 'SIGNED')"), column('contractorId')),
  published: nobody,
};
