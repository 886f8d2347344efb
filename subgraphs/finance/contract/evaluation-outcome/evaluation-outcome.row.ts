import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * A signed evaluation of which the consequence was drawn here (EV-2). It is kept so that each is drawn once, however often the
 * event is delivered, in whatever order and by however many processes: an evaluation is signed once and never again.
 */
@Entity('judgement')
export class EvaluationOutcomeRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  evaluationId: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /** From 1: the project year of the lot. */
  @Column({ type: 'int' })
  yearOrdinal: number;

  @Column({ type: 'date' })
  signedOn: string;

  /** Whether the grade was good enough for the lot to go on. */
  @Column({ type: 'boolean' })
  goesOn: boolean;

  /** Not once another one of the same lot and year was signed in its place, nor, of a good one, once it was superseded. */
  @Column({ type: 'boolean' })
  isStanding: boolean;
}

/** What the record shows of it. */
export const RECORDED_EVALUATION_OUTCOME = ['lotId', 'yearOrdinal', 'signedOn', 'goesOn', 'isStanding'] as const;

/** The hub's own: who may read an evaluation reads it at its owner. */
export const evaluationOutcomeTable: Table<EvaluationOutcomeRow> = {
  name: 'judgement',
  row: EvaluationOutcomeRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
