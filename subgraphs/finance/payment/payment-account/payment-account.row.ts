import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PaymentAccountStatus } from '../../../../shared/domain/money';
import { type Person } from '../../../../shared/access/person';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, column, nobody } from '../../../../shared/access/scope-sql';

/**
 * A bank account that a contract is or was paid to, or a change that waits for its confirmation. A row is never
 * removed, so the rows of a contract are its history. A contract has at most one pending account and one in force.
 */
@Entity('payment_account')
export class PaymentAccountRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  contractId: string;

  /** The purchaser's district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  /** The registered name of the contractor when the account was entered, as AccountVault encrypts it. */
  @Column({ type: 'varchar', length: 768, default: '' })
  holderCipher: string;

  /** The account number, as AccountVault encrypts it. The record of events, logs and errors never contain it. */
  @Column({ type: 'varchar', length: 160, default: '' })
  numberCipher: string;

  /** Null where the account came from the registry of contractors, which held no banks. */
  @Column({ type: 'varchar', length: 128, nullable: true })
  bankName: string | null;

  @Column({ type: 'varchar', length: 16 })
  status: PaymentAccountStatus;

  @Column({ type: 'varchar', length: 24 })
  enteredAt: string;

  /** Null where the account came with the installation, or from the registry of contractors. */
  @Column({ type: 'simple-json', nullable: true })
  enteredBy: Person | null;

  /** Null while the account was never in force. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  confirmedAt: string | null;

  @Column({ type: 'simple-json', nullable: true })
  confirmedBy: Person | null;

  /** When the account was replaced, withdrawn, refused or blocked. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  closedAt: string | null;

  @Column({ type: 'simple-json', nullable: true })
  closedBy: Person | null;

  /** Why it was withdrawn, refused or blocked, as free text, which the record of events never contains. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  /** Grows with each step. */
  @Column({ type: 'int' })
  version: number;
}

/** The columns that the record of events shows: neither holder, nor number, nor bank. */
export const RECORDED_ACCOUNT = ['contractId', 'contractorId', 'status', 'version'] as const;

/** The offices of the purchaser's district and the contractor itself. The roles that see the fields are fewer. */
export const ofAccount: Pick<ScopedTable, 'district' | 'street' | 'contractor' | 'published'> = {
  district: column('districtCode'),
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};

export const paymentAccountTable: Table<PaymentAccountRow> = {
  name: 'payment_account',
  row: PaymentAccountRow,
  ...ofAccount,
};
