import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ObjectionOffice, type ObjectionOutcome } from '../../../../shared/domain/evaluations';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody, through } from '../../../../shared/access/scope-sql';
import { type Person } from '../../../../shared/access/person';
import { evaluationTable } from '../evaluation/evaluation.row';
import { contestedTable } from './contested.row';

/** An objection of the contractor to the result of one round of scoring, with its decision. */
@Entity('objection')
export class ObjectionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  evaluationId: string;

  @Column({ type: 'int' })
  round: number;

  /** The office that decides the objection. */
  @Column({ type: 'varchar', length: 16 })
  office: ObjectionOffice;

  @Column({ type: 'date' })
  objectedOn: string;

  @Column({ type: 'text' })
  reason: string;

  /**
   * The day by which the objection must be decided. Null for an objection that was made before the Hub recorded
   * decisions.
   */
  @Column({ type: 'date', nullable: true })
  decideBy: string | null;

  /** This column and the columns below are null until the decision. */
  @Column({ type: 'date', nullable: true })
  decidedOn: string | null;

  @Column({ type: 'simple-json', nullable: true })
  decidedBy: Person | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  outcome: ObjectionOutcome | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;
}

export const objectionTable: Table<ObjectionRow> = {
  name: 'objection',
  row: ObjectionRow,
  district: through('evaluationId', evaluationTable, 'id'),
  street: through('evaluationId', evaluationTable, 'id'),
  contractor: through('evaluationId', contestedTable, 'id'),
  published: nobody,
};
