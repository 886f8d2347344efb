import { type Table } from '../../../../shared/store/scoped-repository';
import { both, column, nobody, where } from '../../../../shared/access/scope-sql';
import { EvaluationRow } from '../evaluation/evaluation.row';

/**
 * What a contractor may object to: evaluations of its work that both offices have scored. It is told of them without a point;
 * those that are signed are here too, so that it is told why it comes too late.
 */
export const contestedTable: Table<EvaluationRow> = {
  name: 'evaluation',
  row: EvaluationRow,
  district: nobody,
  street: nobody,
  contractor: both(where("t.status IN ('SCORED', 'SIGNED')"), column('contractorId')),
  published: nobody,
};
