import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type InstalmentKind, type InstalmentStatus, type Milestone } from '../../../../shared/domain/contracts';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { LotStampRow, ofLot } from '../../ground/lot/lot-stamp.row';

/** One lot's share of an instalment of its contract. It becomes due when its milestone is reached. */
@Entity('instalment')
export class InstalmentRow extends LotStampRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /** The ordinal of the project year, counted from the contract's first day. The first year is 1. */
  @Column({ type: 'int' })
  yearOrdinal: number;

  @Column({ type: 'varchar', length: 16 })
  kind: InstalmentKind;

  @Column({ type: 'varchar', length: 24 })
  milestone: Milestone;

  @Column({ type: 'bigint' })
  amountFen: number;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'varchar', length: 16 })
  status: InstalmentStatus;

  /** The status to which a held instalment returns. It is null for other instalments. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  heldFrom: InstalmentStatus | null;

  /**
   * The day on which the instalment was held or withheld. Null if it was never held or withheld, or if it has been
   * released since.
   */
  @Column({ type: 'date', nullable: true })
  heldOn: string | null;

  /**
   * The clause of the contract or of the plan (方案) that allows the purchaser to withhold the instalment. Only an
   * instalment that was due when its lot was held can be withheld. Null for an instalment that is not withheld.
   */
  @Column({ type: 'text', nullable: true })
  withheldClause: string | null;

  @Column({ type: 'text', nullable: true })
  withheldReason: string | null;

  /**
   * The time since which the instalment has had its status. Null if the status has not changed since the contract was
   * signed, or since the demonstration inserted the instalment.
   */
  @Column({ type: 'varchar', length: 24, nullable: true })
  statusAt: string | null;

  /**
   * The time of the event with which the milestone of the instalment was reached. A rejected payment does not change
   * it. Null while the instalment waits, or if the milestone was reached before the Hub stored this time.
   */
  @Column({ type: 'varchar', length: 24, nullable: true })
  dueAt: string | null;
}

/** The columns that the record of events shows. */
export const RECORDED_INSTALMENT = ['stationId', 'lotId', 'status'] as const;

export const instalmentTable: Table<InstalmentRow> = {
  name: 'instalment',
  row: InstalmentRow,
  ...ofLot,
  published: nobody,
};
