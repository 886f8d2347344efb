import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type BudgetLevel,
  type FundingSource,
  type LedgerAccount,
  type LedgerEntryKind,
} from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Fen } from '../../../../shared/kernel/money';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { ofLot } from '../../ground/lot/lot-stamp.row';

/**
 * One of the two sides of an entry of the ledger: what leaves an account of a budget line enters another one of the same line, so
 * that every entry balances. Rows are only ever added; every balance is the sum of them.
 */
@Entity('ledger_posting')
export class LedgerPostingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  entryId: string;

  @PrimaryColumn({ type: 'varchar', length: 4 })
  side: 'FROM' | 'TO';

  @Column({ type: 'varchar', length: 16 })
  entryKind: LedgerEntryKind;

  /** Where the money stands: it comes from APPROPRIATED, which is as far below zero as the line amounts to. */
  @Column({ type: 'varchar', length: 16 })
  account: LedgerAccount;

  /** Below zero on the side that it leaves. */
  @Column({ type: 'bigint' })
  amountFen: number;

  /** The day that it counts for: of a payment the day on which it was made. */
  @Column({ type: 'date' })
  bookedOn: string;

  @Column({ type: 'varchar', length: 26 })
  budgetLineId: string;

  /** The line's, which never change: sums by year, level and source need no look at the lines, which a street may not have. */
  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 8 })
  level: BudgetLevel;

  @Column({ type: 'varchar', length: 24 })
  source: FundingSource;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** Whose the money is once it is committed, stamped as the lot is; null in the other accounts. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  lotId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  contractId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** Of a payment and of its return. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  disbursementId: string | null;
}

/** What a contract binds of a line, summed from them; what is paid is part of what is committed. */
export type Commitment = { contractId: string; budgetLineId: string; committedFen: Fen; disbursedFen: Fen };

/** Of what a lot has: its committed and its paid money. What lines have left is the bureaus' own. */
export const ledgerTable: Table<LedgerPostingRow> = {
  name: 'ledger_posting',
  row: LedgerPostingRow,
  ...ofLot,
  published: nobody,
};
