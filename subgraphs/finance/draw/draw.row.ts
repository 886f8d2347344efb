import { Column, PrimaryColumn } from 'typeorm';
import { LotStampRow } from '../lot/lot-stamp.row';

/** An amount that a lot takes from a budget line: bound by its contract, or paid. */
export abstract class DrawRow extends LotStampRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  @Column({ type: 'varchar', length: 26 })
  budgetLineId: string;

  /** The line's, which never changes: a street's sums of a year need no look at the lines, which a street may not have. */
  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'bigint' })
  amountFen: number;
}
