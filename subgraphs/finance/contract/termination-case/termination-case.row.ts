import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type TerminationOutcome } from '../../../../shared/domain/contracts';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { LotStampRow, ofLot } from '../../ground/lot/lot-stamp.row';

/**
 * The case of a lot that the purchaser must terminate after an unqualified evaluation (EV-2). A lot has at most one
 * open case at a time.
 */
@Entity('termination_case')
export class TerminationCaseRow extends LotStampRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /**
   * The id of the lot while the case is open, and null afterwards. The column is unique, so the database refuses a
   * second open case of a lot.
   */
  @Column({ type: 'varchar', length: 26, nullable: true })
  openLotId: string | null;

  /** The evaluation that opened the case. */
  @Column({ type: 'varchar', length: 26 })
  evaluationId: string;

  @Column({ type: 'date' })
  openedOn: string;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'date', nullable: true })
  closedOn: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  outcome: TerminationOutcome | null;
}

/** The columns that the record of events shows. */
export const RECORDED_CASE = [
  'stationId',
  'lotId',
  'contractorId',
  'districtCode',
  'evaluationId',
  'openedOn',
  'dueOn',
  'closedOn',
  'outcome',
] as const;

export const terminationCaseTable: Table<TerminationCaseRow> = {
  name: 'termination_case',
  row: TerminationCaseRow,
  ...ofLot,
  published: nobody,
};
