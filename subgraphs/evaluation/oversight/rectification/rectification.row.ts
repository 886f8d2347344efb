import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type RectificationAddressee,
  type RectificationOpener,
  type RectificationStatus,
} from '../../../../shared/domain/oversight';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/** The statuses that are stored. OVERDUE is not stored, because it is computed from the due date. */
export type StoredRectificationStatus = Exclude<RectificationStatus, 'OVERDUE'>;

/** A demand (整改) to correct something at a station. It says who opened it, who must act, and what the answer is. */
@Entity('rectification')
export class RectificationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'varchar', length: 16, default: 'CONTRACTOR' })
  addressee: RectificationAddressee;

  /**
   * The contractor that served the station when the rectification was opened, and that must answer. `lotId` is its lot
   * at that time. Both are null if an office must answer.
   */
  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  lotId: string | null;

  /**
   * The inspection that the rectification cites. `visitId` is the visit that it cites. Each is null if none is cited.
   */
  @Column({ type: 'varchar', length: 26, nullable: true })
  inspectionId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  visitId: string | null;

  @Column({ type: 'varchar', length: 8 })
  rule: string;

  @Column({ type: 'text' })
  demand: string;

  /** The role that opened the rectification. Only a role of the same level may return or close it. */
  @Column({ type: 'varchar', length: 16 })
  openedBy: RectificationOpener;

  @Column({ type: 'date' })
  openedOn: string;

  /** The number of the present round, from 1. A returned answer begins the next round. */
  @Column({ type: 'int', default: 1 })
  round: number;

  /** The last day on which an answer is in time in the present round. */
  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'varchar', length: 16 })
  status: StoredRectificationStatus;

  /**
   * The answer of the present round; null until it is given. `RectificationRoundRow` keeps the answers of all rounds.
   */
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
  'addressee',
  'contractorId',
  'lotId',
  'inspectionId',
  'visitId',
  'rule',
  'openedBy',
  'openedOn',
  'round',
  'dueOn',
  'status',
  'answeredOn',
  'closedOn',
] as const;

/**
 * The table of rectifications. The offices of the station's current division read the rows. The contractor reads the
 * rectifications that are addressed to it, even after it has left.
 */
export const rectificationTable: Table<RectificationRow> = {
  name: 'rectification',
  row: RectificationRow,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
  published: nobody,
};
