import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DisbursementFact } from '../../../shared/demo/facts';
import { type Table } from '../../../shared/data/scoped-repository';
import { nobody } from '../../../shared/scope/scope-sql';
import { LotStampRow, ofLot } from '../lot/lot-stamp.row';

export type DisbursementStatus = DisbursementFact['status'];

/** A payment of one instalment: asked for by the purchaser's bureau, approved and paid by its finance bureau (FN-3). */
@Entity('disbursement')
export class DisbursementRow extends LotStampRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  @Column({ type: 'varchar', length: 26 })
  instalmentId: string;

  @Column({ type: 'varchar', length: 16 })
  status: DisbursementStatus;

  @Column({ type: 'bigint' })
  amountFen: number;

  @Column({ type: 'varchar', length: 64 })
  invoiceNumber: string;

  @Column({ type: 'bigint' })
  invoiceAmountFen: number;

  @Column({ type: 'varchar', length: 24 })
  requestedAt: string;

  @Column({ type: 'varchar', length: 24, nullable: true })
  approvedAt: string | null;

  @Column({ type: 'date', nullable: true })
  paidOn: string | null;

  /** The payment system's number of the payment. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  voucher: string | null;

  @Column({ type: 'date', nullable: true })
  confirmedOn: string | null;

  /** Why it was rejected or came back. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

/** What the record shows of it. */
export const RECORDED_DISBURSEMENT = ['lotId', 'instalmentId', 'status', 'amountFen'] as const;

export const disbursementTable: Table<DisbursementRow> = {
  name: 'disbursement',
  row: DisbursementRow,
  ...ofLot,
  published: nobody,
};
