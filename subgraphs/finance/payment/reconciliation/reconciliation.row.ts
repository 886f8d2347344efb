import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ReconciliationProblem } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, inherits, nobody } from '../../../../shared/access/scope-sql';

/** One comparison of a treasury's statement with the recorded payments. It never changes: who compares again makes another. */
@Entity('reconciliation')
export class ReconciliationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** Whose payments the statement is of. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** The day that the statement is of. */
  @Column({ type: 'date' })
  statementOn: string;

  /** SHA-256 of the statement, by which the same one is known again. */
  @Column({ type: 'varchar', length: 64 })
  digest: string;

  @Column({ type: 'int' })
  matched: number;

  @Column({ type: 'int' })
  unmatched: number;

  @Column({ type: 'varchar', length: 24 })
  reconciledAt: string;

  /** The subject who did it. */
  @Column({ type: 'varchar', length: 256 })
  reconciledBy: string;
}

/** What the record shows of it: that it was done and how it came out; vouchers stay in the rows. */
export const RECORDED_RECONCILIATION = ['statementOn', 'matched', 'unmatched'] as const;

/** Between the treasury and those above it: neither streets nor contractors nor the public. */
export const reconciliationTable: Table<ReconciliationRow> = {
  name: 'reconciliation',
  row: ReconciliationRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};

/** What did not match, a row each: of a statement there may be thousands. */
@Entity('reconciliation_unmatched')
export class UnmatchedRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  reconciliationId: string;

  /** From 0: first the statement's lines in their order, then what it lacks. */
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

  /** What is on record under the voucher; null where nothing is. */
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
