import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { ancestor, any, column, nobody } from '../../../../shared/access/scope-sql';

/** That the city bureau has had the platform inspect the station projects of a year (EV-3): once a year and city. */
@Entity('inspection_commission')
export class CommissionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 4 })
  cityCode: DivisionCode;

  @Column({ type: 'int' })
  year: number;

  /** Whether city finance takes part. */
  @Column({ type: 'boolean' })
  withFinance: boolean;

  /** What is inspected, in words. */
  @Column({ type: 'text' })
  scope: string;

  @Column({ type: 'date' })
  commissionedOn: string;
}

export const RECORDED_COMMISSION = ['cityCode', 'year', 'withFinance', 'commissionedOn'] as const;

/** The city's own, and its districts', which are inspected. */
export const commissionTable: Table<CommissionRow> = {
  name: 'inspection_commission',
  row: CommissionRow,
  district: any(column('cityCode'), ancestor('cityCode')),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
