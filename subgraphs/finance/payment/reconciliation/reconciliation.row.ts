import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ReconciliationProblem } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, inherits, nobody } from '../../../../shared/access/scope-sql';

/**
 * One comparison of a treasury's statement with the recorded payments. A row never changes. A new comparison adds a
 * row.
 */
@Entity('reconciliation')
export class ReconciliationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The district whose payments the statement contains. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** The day of the statement. */
  @Column({ type: 'date' })
  statementOn: string;

  /** The SHA-256 of the division and the statement. It shows whether the same statement was reconciled before. */
  @Column({ type: 'varchar', length: 64 })
  digest: string;

  @Column({ type: 'int' })
  matched: number;

  @Column({ type: 'int' })
  unmatched: number;

  @Column({ type: 'varchar', length: 24 })
  reconciledAt: string;

  /** The login (subject claim) of the caller who reconciled. */
  @Column({ type: 'varchar', length: 256 })
  reconciledBy: string;
}

/** The columns that the record of events shows: the day of the statement and the result. Vouchers are left out. */
export const RECORDED_RECONCILIATION = ['statementOn', 'matched', 'unmatched'] as const;

/**
 * The table of reconciliations. Only the offices of districts and cities read it. Street offices, contractors and the
 * public do not.
 */
export const reconciliationTable: Table<ReconciliationRow> = {
  name: 'reconciliation',
  row: ReconciliationRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};

/**
 * One line of a statement, or one recorded payment, that did not match. A reconciliation may have thousands of them.
 */
@Entity('reconciliation_unmatched')
export class UnmatchedRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  reconciliationId: string;

  /**
   * The position, counted from 0. The lines of the statement come first, in their order. The payments that the
   * statement lacks come after them.
   */
  @Column({ type: 'int' })
  position: number;

  @Column({ type: 'varchar', length: 64 })
  voucher: string;

  @Column({ type: 'bigint' })
  amountFen: number;

  @Column({ type: 'date' })
  paidOn: string;

  @Column({ type: 'varchar', length: 24 })
  problem: ReconciliationProblem;

  /** The amount that is recorded under the voucher. Null if no payment has the voucher. */
  @Column({ type: 'bigint', nullable: true })
  recordedFen: number | null;

  @Column({ type: 'date', nullable: true })
  recordedOn: string | null;
}

export const unmatchedTable: Table<UnmatchedRow> = {
  name: 'reconciliation_unmatched',
  row: UnmatchedRow,
  ...inherits('reconciliationId', reconciliationTable),
};
