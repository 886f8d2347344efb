import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BudgetLevel, type FundingSource } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** A year's money of one origin (FN-2). What it amounts to, what is committed, paid and left of it is the ledger's, never stored. */
@Entity('budget_line')
export class BudgetLineRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The district that the money is for, also on a line of the city's. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 8 })
  level: BudgetLevel;

  @Column({ type: 'varchar', length: 24 })
  source: FundingSource;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'varchar', length: 64, nullable: true })
  externalCode: string | null;
}

/** What the record shows of it: not its code, which is whatever somebody has typed. */
export const RECORDED_BUDGET_LINE = ['districtCode', 'level', 'source', 'year'] as const;

/** Budgets are the bureaus' own: neither streets nor contractors nor the public read a line. */
export const budgetLineTable: Table<BudgetLineRow> = {
  name: 'budget_line',
  row: BudgetLineRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
