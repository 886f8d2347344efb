import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * The monthly figures of a district or city for one rule: the number of subjects with each verdict, as last counted for
 * that month. A finding that changes after the month does not change them.
 */
@Entity('compliance_month')
export class ComplianceMonthRow {
  /**
   * The code of a district for figures about the district, its hub and its stations. The four digits of a city for
   * figures about the city itself.
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
