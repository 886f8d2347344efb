import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RectificationFact } from '../../../../shared/demo/facts/oversight';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/** What is stored; that an open one is overdue follows from its date. */
export type StoredRectificationStatus = RectificationFact['status'];
export type RectificationOpener = RectificationFact['openedBy'];

/** What a station's contractor has to mend (整改), by whose demand, and how it answered. */
@Entity('rectification')
export class RectificationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /** Stamped at opening, as is the lot: whoever served then has to answer. */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  @Column({ type: 'varchar', length: 8 })
  rule: string;

  @Column({ type: 'text' })
  demand: string;

  /** The role: whoever closes it is of the same level. */
  @Column({ type: 'varchar', length: 16 })
  openedBy: RectificationOpener;

  @Column({ type: 'date' })
  openedOn: string;

  /** The last day for the answer. */
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

/** Demand, answer and remark are text that a person wrote. */
export const RECORDED_RECTIFICATION = [
  ...(['stationId', 'contractorId', 'lotId', 'rule', 'openedBy', 'openedOn', 'dueOn'] as const),
  ...(['status', 'answeredOn', 'closedOn'] as const),
] as const;

/** Offices by the station's place now; its contractor for good, even after it has left. */
export const rectificationTable: Table<RectificationRow> = {
  name: 'rectification',
  row: RectificationRow,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
  published: nobody,
};
