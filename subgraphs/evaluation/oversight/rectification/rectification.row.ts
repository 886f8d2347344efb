import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RectificationOpener, type RectificationStatus } from '../../../../shared/domain/oversight';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/** The statuses that are stored. OVERDUE is not, because it follows from the due date. */
export type StoredRectificationStatus = Exclude<RectificationStatus, 'OVERDUE'>;

/** A demand (整改) that a station's contractor correct something, with who opened it and how the contractor answered. */
@Entity('rectification')
export class RectificationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /** The contractor and the lot are set at opening. The contractor that served the station then must answer. */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  @Column({ type: 'varchar', length: 8 })
  rule: string;

  @Column({ type: 'text' })
  demand: string;

  /** The role that opened it. Only a role of the same level may close it. */
  @Column({ type: 'varchar', length: 16 })
  openedBy: RectificationOpener;

  @Column({ type: 'date' })
  openedOn: string;

  /** The last day on which an answer is in time. */
  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'varchar', length: 16 })
  status: StoredRectificationStatus;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn: string | null;

  @Column({ type: 'text', nullable: true })
  remark: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn: string | null;
}

/** The fields that events record. Demand, answer and remark are left out, because they are free text. */
export const RECORDED_RECTIFICATION = [
  'stationId',
  'contractorId',
  'lotId',
  'rule',
  'openedBy',
  'openedOn',
  'dueOn',
  'status',
  'answeredOn',
  'closedOn',
] as const;

/**
 * The offices of the station's current place read rectifications. The contractor reads its own, even after it has left.
 */
export const rectificationTable: Table<RectificationRow> = {
  name: 'rectification',
  row: RectificationRow,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
  published: nobody,
};
