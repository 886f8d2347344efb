import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LeaveKind } from '../../../../shared/domain/personnel';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { workerTable } from '../worker/worker.row';

/**
 * Consecutive days on which a worker is away, first and last day included. PE-5 does not apply to a week that contains
 * any of these days.
 */
@Entity('leave')
export class LeaveRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  workerId: string;

  @Column({ type: 'date' })
  from: string;

  @Column({ type: 'date' })
  until: string;

  @Column({ type: 'varchar', length: 32 })
  kind: LeaveKind;
}

/** The columns that the record of events shows. The kind of leave is private and is left out. */
export const RECORDED_LEAVE = ['workerId', 'from', 'until'] as const;

export const leaveTable: Table<LeaveRow> = {
  name: 'leave',
  row: LeaveRow,
  ...inherits('workerId', workerTable),
};
