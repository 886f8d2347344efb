import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * The monthly figures of a district or city for one rule: the number of subjects with each verdict, as last counted for
 * that month. The figures stay as they are if a finding changes after the end of the month.
 */
@Entity('compliance_month')
export class ComplianceMonthRow {
  /**
   * The code of the district for figures about the district, its hub and its stations. For figures about a city itself,
   * this is the city's code of four digits.
   */
  @PrimaryColumn({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** A month such as 2026-03. */
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

  /** The number of unmet findings that had a waiver in force. */
  @Column({ type: 'int' })
  waived: number;

  @Column({ type: 'date' })
  asOf: string;
}

/** The table of monthly figures. A district reads its own figures. A city reads its own and those of its districts. */
export const complianceMonthTable: Table<ComplianceMonthRow> = {
  name: 'compliance_month',
  row: ComplianceMonthRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
