import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { ancestor, any, column, nobody } from '../../../../shared/access/scope-sql';

/** How much of a year's general budget the city bears (FN-1): of all its districts, or of one that it agreed another share with. */
@Entity('funding_share')
export class FundingShareRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The city, by 4 digits, or the district, by 6. */
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

/** What the record shows of it. */
export const RECORDED_SHARE = ['divisionCode', 'year', 'cityPercent', 'setOn', 'version'] as const;

/** The city's for its districts as well, as each is held to it; one district's share is no other's. */
export const fundingShareTable: Table<FundingShareRow> = {
  name: 'funding_share',
  row: FundingShareRow,
  district: any(column('divisionCode'), ancestor('divisionCode')),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
