import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * The numbers of subjects of a district by verdict on one rule, at their last assessment in a month. The figures do not
 * change when findings change later.
 */
@Entity('compliance_month')
export class ComplianceMonthRow {
  /**
   * The district's code for the figures of its stations, its hub and itself. For findings about the city alone, it is
   * the city's four digits.
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

/** A district and its city read the district's figures. */
export const complianceMonthTable: Table<ComplianceMonthRow> = {
  name: 'compliance_month',
  row: ComplianceMonthRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
