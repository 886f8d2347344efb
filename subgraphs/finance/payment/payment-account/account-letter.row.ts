import { Column, Entity } from 'typeorm';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-files/attached-file.row';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { ofAccount } from './payment-account.row';

/**
 * A file that belongs to a payment account. It is the letter, under the contractor's official seal, in which the
 * contractor applies for the account to be used.
 */
@Entity('payment_account_letter')
export class AccountLetterRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 26 })
  accountId: string;

  /** The purchaser's district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;
}

/** The columns that the record of events shows. */
export const RECORDED_LETTER = ['accountId', ...RECORDED_FILE] as const;

/**
 * The table of the letters of accounts. A caller who may read an account may also read its letter, because the letter
 * shows the account.
 */
export const accountLetterTable: Table<AccountLetterRow> = {
  name: 'payment_account_letter',
  row: AccountLetterRow,
  ...ofAccount,
};
