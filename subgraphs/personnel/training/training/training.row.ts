import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Role } from '../../../../shared/domain/roles';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, column, inherits, nobody, through } from '../../../../shared/access/scope-sql';
import { workerTable } from '../../worker/worker/worker.row';

/** A training that a contractor, a district bureau or a district hub recorded. It counts once it is verified. */
@Entity('training')
export class TrainingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'date' })
  heldOn: string;

  @Column({ type: 'varchar', length: 200 })
  topic: string;

  @Column({ type: 'int' })
  hours: number;

  @Column({ type: 'date', nullable: true })
  verifiedOn: string | null;

  /**
   * The login (subject claim) of the person who recorded the training. They may not verify it. Null for a row that the
   * demonstration inserted.
   */
  @Column({ type: 'varchar', length: 255, nullable: true })
  recordedBy: string | null;

  /**
   * The contractor for which the training was recorded: the contractor of a station or of a district hub. Null for a
   * bureau. The attendees may be staff of several contractors.
   */
  @Column({ type: 'varchar', length: 26, nullable: true })
  recorderContractorId: string | null;

  /**
   * The role in which the training was recorded. Null for a row that the demonstration of an older version inserted.
   */
  @Column({ type: 'varchar', length: 16, nullable: true })
  recordedByRole: Role | null;
}

/** The columns that the record of events shows. The topic is left out, because it is free text. */
export const RECORDED_TRAINING = ['districtCode', 'heldOn', 'hours', 'verifiedOn', 'recorderContractorId'] as const;

/** The attendance of a worker at a training. */
@Entity('training_attendee')
export class TrainingAttendeeRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  trainingId: string;

  @PrimaryColumn({ type: 'varchar', length: 26 })
  workerId: string;

  @Column({ type: 'boolean' })
  passed: boolean;
}

export const trainingAttendeeTable: Table<TrainingAttendeeRow> = {
  name: 'training_attendee',
  row: TrainingAttendeeRow,
  ...inherits('workerId', workerTable),
};

const ofVisibleWorkers = through('id', trainingAttendeeTable, 'trainingId');

/**
 * The table of trainings. A district reads the trainings that it verifies, and the trainings of the workers that it may
 * read. A street or a contractor reads only the trainings of the workers that it may read. These trainings may have
 * been held in any district.
 */
export const trainingTable: Table<TrainingRow> = {
  name: 'training',
  row: TrainingRow,
  district: any(column('districtCode'), ofVisibleWorkers),
  street: ofVisibleWorkers,
  contractor: ofVisibleWorkers,
  published: nobody,
};
