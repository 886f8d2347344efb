import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PaymentAccountStatus } from '../../../../shared/domain/money';
import { type Person } from '../../../../shared/access/person';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, column, nobody } from '../../../../shared/access/scope-sql';

/**
 * A bank account to which a contract is or was paid, or a change that waits for its confirmation. A row is never
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

  /**
   * The holder, encrypted by `AccountVault`. It is the registered name that the contractor had when the account was
   * entered.
   */
  @Column({ type: 'varchar', length: 768, default: '' })
  holderCipher: string;

  /**
   * The account number, encrypted by `AccountVault`. The record of events, the logs and the error messages never
   * contain it.
   */
  @Column({ type: 'varchar', length: 160, default: '' })
  numberCipher: string;

  /** The bank. It is null if the account came from the registry of contractors, which did not store banks. */
  @Column({ type: 'varchar', length: 128, nullable: true })
  bankName: string | null;

  /**
   * The version of the contractor's registry entry when the account was entered. Null if the demonstration inserted the
   * account, or if the account was no longer pending when this column was added.
   */
  @Column({ type: 'int', nullable: true })
  contractorVersion: number | null;

  @Column({ type: 'varchar', length: 16 })
  status: PaymentAccountStatus;

  @Column({ type: 'varchar', length: 24 })
  enteredAt: string;

  /** The person who entered the account. It is null if the account came from the registry of contractors. */
  @Column({ type: 'simple-json', nullable: true })
  enteredBy: Person | null;

  /** The time at which the account came into force. It is null for an account that has never been in force. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  confirmedAt: string | null;

  @Column({ type: 'simple-json', nullable: true })
  confirmedBy: Person | null;

  /** The time at which the account was replaced, withdrawn, refused or blocked. Null until then. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  closedAt: string | null;

  @Column({ type: 'simple-json', nullable: true })
  closedBy: Person | null;

  /**
   * The reason why the account was withdrawn, refused or blocked. It is free text, which the record of events never
   * contains. It is null for other accounts.
   */
  @Column({ type: 'varchar', length: 200, nullable: true })
  reason: string | null;

  /** The version of the row. Each change increases it by one. */
  @Column({ type: 'int' })
  version: number;
}

/** The columns that the record of events shows. They do not include the holder, the number or the bank. */
export const RECORDED_ACCOUNT = ['contractId', 'contractorId', 'status', 'version'] as const;

/**
 * The scopes of a table whose rows belong to accounts. The offices of the purchaser's district and above it read a row,
 * and so does the contractor. The schema shows the fields to fewer roles.
 */
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
