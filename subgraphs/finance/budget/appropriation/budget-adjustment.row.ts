import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** Why a budget line is more or less than it was opened with; the amounts themselves are the ledger's. */
@Entity('budget_adjustment')
export class BudgetAdjustmentRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  budgetLineId: string;

  /** The line's, which never changes. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'bigint' })
  changeFen: number;

  /** In words: never in the record. */
  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column({ type: 'date' })
  adjustedOn: string;
}

/** What the record shows of it. */
export const RECORDED_ADJUSTMENT = ['changeFen', 'adjustedOn'] as const;

/** The bureaus' own, as the lines are. */
export const budgetAdjustmentTable: Table<BudgetAdjustmentRow> = {
  name: 'budget_adjustment',
  row: BudgetAdjustmentRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
