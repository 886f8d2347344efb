import { type Table } from '../../../../shared/store/scoped-repository';
import { both, column, nobody, where } from '../../../../shared/access/scope-sql';
import { EvaluationRow } from '../evaluation/evaluation.row';

/**
 * What a contractor may object to: evaluations of its work that both offices have scored. It finds them without
 * points; those that are signed are here too, so that it learns why its objection comes too late.
 */
export const contestedTable: Table<EvaluationRow> = {
  name: 'evaluation',
  row: EvaluationRow,
  district: nobody,
  street: nobody,
  contractor: both(where("t.status IN ('SCORED', 'SIGNED')"), column('contractorId')),
  published: nobody,
};
