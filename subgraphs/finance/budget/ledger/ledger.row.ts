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
 * One of the two sides of a ledger entry. Money leaves one account of a budget line and enters another account of the
 * same line, so that every entry balances. A payment from several lines has one entry for each of them. Rows are only
 * added, never changed. Every balance is a sum of rows.
 */
@Entity('ledger_posting')
export class LedgerPostingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  entryId: string;

  @PrimaryColumn({ type: 'varchar', length: 4 })
  side: 'FROM' | 'TO';

  @Column({ type: 'varchar', length: 16 })
  entryKind: LedgerEntryKind;

  /**
   * The account that the money leaves or enters. All money comes from APPROPRIATED, whose balance is the negative
   * amount of the line.
   */
  @Column({ type: 'varchar', length: 16 })
  account: LedgerAccount;

  /** The amount, in fen. It is below zero on the side that the money leaves. */
  @Column({ type: 'bigint' })
  amountFen: number;

  /** The day on which the entry takes effect. For a payment, this is the day of the payment. */
  @Column({ type: 'date' })
  bookedOn: string;

  @Column({ type: 'varchar', length: 26 })
  budgetLineId: string;

  /**
   * The year, the level, the source and the district are copied from the line, where they never change. Sums by year,
   * level and source therefore need no join to the lines, which a street office may not read.
   */
  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 8 })
  level: BudgetLevel;

  @Column({ type: 'varchar', length: 24 })
  source: FundingSource;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /**
   * The lot for which the money is committed or paid, with the contract, contractor and station of the lot. These four
   * columns are null for the accounts APPROPRIATED and AVAILABLE. The station is also null for the lot of a district
   * hub.
   */
  @Column({ type: 'varchar', length: 26, nullable: true })
  lotId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  contractId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The payment that was made or returned. It is null for other entries. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  disbursementId: string | null;
}

/**
 * The amounts that are encumbered and paid for a contract on a budget line, summed from the postings. `committedFen`
 * includes `disbursedFen`, which is the amount paid.
 */
export type Commitment = { contractId: string; budgetLineId: string; committedFen: Fen; disbursedFen: Fen };

/**
 * The table of ledger postings. Street offices and contractors read the committed and paid money of their lots. Only
 * the offices of the district and above it read the other postings.
 */
export const ledgerTable: Table<LedgerPostingRow> = {
  name: 'ledger_posting',
  row: LedgerPostingRow,
  ...ofLot,
  published: nobody,
};
