import { Column } from 'typeorm';
import {
  type Dimension,
  type EvaluationKind,
  type ObjectionOffice,
  type PanelMemberKind,
} from '../../../../shared/domain/evaluations';
import { type Person } from '../../../../shared/access/person';

/**
 * An office's withdrawal of its score. If both offices have scored, the withdrawal is only a request until the other
 * office agrees.
 */
export type OfficeWithdrawal = { on: string; by: Person; reason: string };

/**
 * The panel that scores in the place of the offices. `kinds` are the kinds of its members who are not recused.
 * `pointsHundredths` holds the mean of their points in each dimension, in hundredths of a point. It is null until all
 * these members have scored.
 */
export type Panel = { kinds: readonly PanelMemberKind[]; pointsHundredths: Readonly<Record<Dimension, number>> | null };

/**
 * The columns that hold the course of an evaluation: its kind, round and panel, the withdrawals of scores, the delivery
 * of the result, and the contractor's objection or acceptance.
 */
export abstract class EvaluationCourseRow {
  @Column({ type: 'varchar', length: 16, default: 'ANNUAL' })
  kind: EvaluationKind;

  /**
   * The round of scoring, counted from 1. Another round begins when the scores of both offices, or of the panel, are
   * withdrawn.
   */
  @Column({ type: 'int', default: 1 })
  round: number;

  /** The day on which the scores were complete and the result was delivered to the contractor. Null until then. */
  @Column({ type: 'date', nullable: true })
  deliveredOn: string | null;

  /** The last day on which the contractor may object. Null if it may not object. */
  @Column({ type: 'date', nullable: true })
  objectUntil: string | null;

  /** The day by which the open objection must be decided. Null where no objection is open. */
  @Column({ type: 'date', nullable: true })
  decideBy: string | null;

  /** The office that decides, or has decided, the last objection of this round. Null where there is none. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  objectedTo: ObjectionOffice | null;

  /** The day of the last objection of this round. Null if there is none. */
  @Column({ type: 'date', nullable: true })
  objectedOn: string | null;

  /** The day on which the contractor accepted the result and so waived further objections. Null until then. */
  @Column({ type: 'date', nullable: true })
  acceptedOn: string | null;

  @Column({ type: 'simple-json', nullable: true })
  districtWithdrawal: OfficeWithdrawal | null;

  @Column({ type: 'simple-json', nullable: true })
  streetWithdrawal: OfficeWithdrawal | null;

  /** The panel. Null if the two offices do the scoring. */
  @Column({ type: 'simple-json', nullable: true })
  panel: Panel | null;
}
