import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * A signed evaluation whose consequence was carried out (EV-2). Because of the row, each consequence is carried out
 * only once, even if its event arrives several times, out of order, or in several processes.
 */
@Entity('judgement')
export class EvaluationOutcomeRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  evaluationId: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /** The project year of the lot, counted from 1. */
  @Column({ type: 'int' })
  yearOrdinal: number;

  @Column({ type: 'date' })
  signedOn: string;

  /** True if the grade is good enough for the lot to continue. */
  @Column({ type: 'boolean' })
  goesOn: boolean;

  /**
   * True while the outcome counts. An outcome stops counting when another evaluation of the same lot and project year
   * is signed. A qualified outcome also stops counting when its evaluation is superseded.
   */
  @Column({ type: 'boolean' })
  isStanding: boolean;
}

/** The columns that the record of events shows. */
export const RECORDED_EVALUATION_OUTCOME = ['lotId', 'yearOrdinal', 'signedOn', 'goesOn', 'isStanding'] as const;

/**
 * The table of evaluation outcomes. No caller reads it. Evaluations are read from the evaluation subgraph, which owns
 * them.
 */
export const evaluationOutcomeTable: Table<EvaluationOutcomeRow> = {
  name: 'judgement',
  row: EvaluationOutcomeRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
