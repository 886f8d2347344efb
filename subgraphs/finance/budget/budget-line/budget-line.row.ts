import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type BudgetLevel, type FundingSource } from '../../../../shared/domain/money';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * The money for a district in one year, from one level of government and one source (FN-2). Its amount and its balances
 * are not stored, because they are sums of the ledger.
 */
@Entity('budget_line')
export class BudgetLineRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The district that the money is for. A line of the city's money has a district, too. */
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

/** The columns that the record of events shows. The external code is left out, because it is free text. */
export const RECORDED_BUDGET_LINE = ['districtCode', 'level', 'source', 'year'] as const;

/**
 * The table of budget lines. Only the offices of districts and cities read it. Street offices, contractors and the
 * public do not.
 */
export const budgetLineTable: Table<BudgetLineRow> = {
  name: 'budget_line',
  row: BudgetLineRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
