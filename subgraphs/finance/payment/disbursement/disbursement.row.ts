import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DisbursementStatus } from '../../../../shared/domain/money';
import { type Person } from '../../../../shared/access/person';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { LotStampRow, ofLot } from '../../ground/lot/lot-stamp.row';

/** A payment of one instalment. The district bureau requests it; the finance bureau approves and pays it (FN-3). */
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

  /**
   * The due date of the instalment, which never changes. It is copied so that payments can be sorted by it. It may be
   * null for a payment that an older version of the Hub requested.
   */
  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  /** The number of the invoice. If the request named no invoice, this column and the invoice amount are null. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  invoiceNumber: string | null;

  @Column({ type: 'bigint', nullable: true })
  invoiceAmountFen: number | null;

  @Column({ type: 'varchar', length: 24 })
  requestedAt: string;

  @Column({ type: 'simple-json', nullable: true })
  requestedBy: Person | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  approvedAt: string | null;

  @Column({ type: 'simple-json', nullable: true })
  approvedBy: Person | null;

  @Column({ type: 'date', nullable: true })
  paidOn: string | null;

  @Column({ type: 'simple-json', nullable: true })
  paidBy: Person | null;

  /** The payment's number in the payment system, unique in the district. Null until it is paid. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  voucher: string | null;

  @Column({ type: 'date', nullable: true })
  confirmedOn: string | null;

  /** The day on which the money came back (退汇). Null if the money did not come back. */
  @Column({ type: 'date', nullable: true })
  returnedOn: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  returnVoucher: string | null;

  /** The reason why the payment was rejected or returned. It is null for other payments. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

/** The columns that the record of events shows. */
export const RECORDED_DISBURSEMENT = ['stationId', 'lotId', 'instalmentId', 'status', 'amountFen', 'paidOn'] as const;

export const disbursementTable: Table<DisbursementRow> = {
  name: 'disbursement',
  row: DisbursementRow,
  ...ofLot,
  published: nobody,
};
