import { type Grade } from '../../../../shared/domain/evaluations';
import { FiguresRepository } from '../../../../shared/store/figures-repository';
import { type Access } from '../../../../shared/store/scoped-repository';
import { all } from '../../../../shared/store/sql/conditions';
import { type EvaluationRow, evaluationTable } from '../evaluation/evaluation.row';

export type TrackRecord = Record<'evaluations' | 'excellent' | 'good' | 'qualified' | 'unqualified', number>;
export const NOTHING_SIGNED: TrackRecord = { evaluations: 0, excellent: 0, good: 0, qualified: 0, unqualified: 0 };

/** Counts the signed annual evaluations of each contractor by grade, within the caller's scope. */
export class TrackRecordRepository extends FiguresRepository<EvaluationRow> {
  constructor(access: Access) {
    super(access, evaluationTable);
  }

  of(contractorIds: readonly string[]): Promise<Map<string, TrackRecord>> {
    const graded = (grade: Grade) => ({ count: this.equals('grade', grade) });
    return this.figuresBy(
      'contractorId',
      {
        evaluations: { count: null },
        excellent: graded('EXCELLENT'),
        good: graded('GOOD'),
        qualified: graded('QUALIFIED'),
        unqualified: graded('UNQUALIFIED'),
      },
      all(this.equals('status', 'SIGNED'), this.equals('kind', 'ANNUAL'), this.anyOf('contractorId', contractorIds)),
    );
  }
}

/** The slice of a context that holds track records. */
export type TrackRecordSlice = { trackRecords: TrackRecordRepository };
