import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, column, inherits, nobody, through } from '../../../../shared/access/scope-sql';
import { workerTable } from '../../worker/worker/worker.row';

/** A training, recorded by contractor, bureau or hub; it counts from its verification on. */
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

  /** The subject who put it on record: he does not verify it. Null where it came with the installation. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  recordedBy: string | null;

  /** The employer or hub that he acted for; null for a bureau's. Whose staff it was for the attendees tell: they may be several's. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  recorderContractorId: string | null;
}

/** The topic is text that a person wrote. */
export const RECORDED_TRAINING = ['districtCode', 'heldOn', 'hours', 'verifiedOn', 'recorderContractorId'] as const;

/** A worker's part in a training. */
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

/** A district reads what it has to verify, and everybody the trainings of the workers that he sees, wherever they were held. */
export const trainingTable: Table<TrainingRow> = {
  name: 'training',
  row: TrainingRow,
  district: any(column('districtCode'), ofVisibleWorkers),
  street: ofVisibleWorkers,
  contractor: ofVisibleWorkers,
  published: nobody,
};
