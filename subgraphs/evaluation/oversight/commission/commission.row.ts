import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { ancestor, any, column, nobody } from '../../../../shared/access/scope-sql';

/**
 * A commission in which the city bureau asks the platform to inspect the stations in a year (EV-3). Each city has at
 * most one commission a year.
 */
@Entity('inspection_commission')
export class CommissionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 4 })
  cityCode: DivisionCode;

  @Column({ type: 'int' })
  year: number;

  /** True if the city's finance bureau takes part in the inspection. */
  @Column({ type: 'boolean' })
  withFinance: boolean;

  /** A description of what is inspected. */
  @Column({ type: 'text' })
  scope: string;

  @Column({ type: 'date' })
  commissionedOn: string;
}

export const RECORDED_COMMISSION = ['cityCode', 'year', 'withFinance', 'commissionedOn'] as const;

/** The table of commissions. The city reads a commission, and so do its districts, whose stations are inspected. */
export const commissionTable: Table<CommissionRow> = {
  name: 'inspection_commission',
  row: CommissionRow,
  district: any(column('cityCode'), ancestor('cityCode')),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
