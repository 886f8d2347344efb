import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits } from '../../../../shared/access/scope-sql';
import { rectificationTable } from './rectification.row';

/**
 * One answer to a rectification. `returnedOn` and `returnReason` are null unless the answer was returned. The files of
 * the answer belong to this row.
 */
@Entity('rectification_round')
export class RectificationRoundRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  rectificationId: string;

  @Column({ type: 'int' })
  round: number;

  /** The last day on which an answer was in time in this round. */
  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'text' })
  answer: string;

  @Column({ type: 'date' })
  answeredOn: string;

  @Column({ type: 'date', nullable: true })
  returnedOn: string | null;

  @Column({ type: 'text', nullable: true })
  returnReason: string | null;
}

export const rectificationRoundTable: Table<RectificationRoundRow> = {
  name: 'rectification_round',
  row: RectificationRoundRow,
  ...inherits('rectificationId', rectificationTable),
};
