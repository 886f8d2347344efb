import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Dimension, type WithdrawalGround } from '../../../../shared/domain/evaluations';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody, through } from '../../../../shared/access/scope-sql';
import { type Person } from '../../../../shared/access/person';
import { evaluationTable } from '../evaluation/evaluation.row';

/** The points of an office in one dimension, in tenths, as they were when they were withdrawn. */
export type WithdrawnPoints = { dimension: Dimension; pointsTenths: number; remark: string | null };

/** The form of an office whose score was withdrawn, with the person who scored. It is kept for auditors. */
@Entity('withdrawn_score')
export class WithdrawnScoreRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  evaluationId: string;

  @Column({ type: 'varchar', length: 16 })
  office: EvaluatingOffice;

  /** The round of scoring to which the score belonged. */
  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'varchar', length: 16 })
  ground: WithdrawalGround;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'date' })
  withdrawnOn: string;

  @Column({ type: 'date' })
  scoredOn: string;

  /** The person who scored. Null if the score was loaded when the Hub was installed. */
  @Column({ type: 'simple-json', nullable: true })
  scoredBy: Person | null;

  @Column({ type: 'simple-json' })
  points: WithdrawnPoints[];
}

/**
 * The table of withdrawn scores. Only auditors may read the field that shows these rows, because a person who scores
 * again must not see the former points.
 */
export const withdrawnScoreTable: Table<WithdrawnScoreRow> = {
  name: 'withdrawn_score',
  row: WithdrawnScoreRow,
  district: through('evaluationId', evaluationTable, 'id'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
