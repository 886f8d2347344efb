import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** How many subjects of a district met a rule, as last assessed in a month: figures that stay when the findings change. */
@Entity('compliance_month')
export class ComplianceMonthRow {
  /** A district's code, for its stations, its hub and itself; a city's 4 digits for what is found of the city alone. */
  @PrimaryColumn({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** 2026-03 */
  @PrimaryColumn({ type: 'varchar', length: 7 })
  month: string;

  @PrimaryColumn({ type: 'varchar', length: 8 })
  rule: string;

  @Column({ type: 'int' })
  met: number;

  @Column({ type: 'int' })
  notMet: number;

  @Column({ type: 'int' })
  notApplicable: number;

  @Column({ type: 'int' })
  unknown: number;

  /** Of those not met, the ones with a waiver in force. */
  @Column({ type: 'int' })
  waived: number;

  @Column({ type: 'date' })
  asOf: string;
}

/** A district's figures are its own and its city's. */
export const complianceMonthTable: Table<ComplianceMonthRow> = {
  name: 'compliance_month',
  row: ComplianceMonthRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
