import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** A change of a budget line after its opening, with its reason. The ledger has the balance of the line. */
@Entity('budget_adjustment')
export class BudgetAdjustmentRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  budgetLineId: string;

  /** The district of the budget line. A line never changes its district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'bigint' })
  changeFen: number;

  /** The reason for the adjustment. It is free text, which the record of events never contains. */
  @Column({ type: 'varchar', length: 200 })
  reason: string;

  @Column({ type: 'date' })
  adjustedOn: string;
}

/** The columns that the record of events shows. */
export const RECORDED_ADJUSTMENT = ['changeFen', 'adjustedOn'] as const;

/** The table of adjustments. Every office that may read a budget line may read its adjustments. No other caller may. */
export const budgetAdjustmentTable: Table<BudgetAdjustmentRow> = {
  name: 'budget_adjustment',
  row: BudgetAdjustmentRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
