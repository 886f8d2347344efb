import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { ancestor, any, column, nobody } from '../../../../shared/access/scope-sql';

/**
 * A row of the percentage of a year's general budget that the city bears (FN-1). The percentage applies to all
 * districts of the city or to one district.
 */
@Entity('funding_share')
export class FundingShareRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The code of the city (4 digits) or district (6 digits) to which the share applies. */
  @Column({ type: 'varchar', length: 6 })
  divisionCode: DivisionCode;

  @Column({ type: 'int' })
  year: number;

  @Column({ type: 'int' })
  cityPercent: number;

  @Column({ type: 'date' })
  setOn: string;

  @Column({ type: 'int' })
  version: number;
}

/** The columns that the record of events shows. */
export const RECORDED_SHARE = ['divisionCode', 'year', 'cityPercent', 'setOn', 'version'] as const;

/**
 * The table of funding shares. A district reads its own share. It also reads the share of its city, which applies if
 * the district has none. It does not read other districts' shares.
 */
export const fundingShareTable: Table<FundingShareRow> = {
  name: 'funding_share',
  row: FundingShareRow,
  district: any(column('divisionCode'), ancestor('divisionCode')),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
