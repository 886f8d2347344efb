import { Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';
import { FoundRow } from '../finding/finding.row';

/** A finding as it stood at the end of a year. It never changes again. */
@Entity('finding_year')
export class YearEndFindingRow extends FoundRow {
  @PrimaryColumn({ type: 'int' })
  year: number;
}

/**
 * The table of year-end findings. The district that supervised the subject at the end of the year, and its city, read a
 * finding.
 */
export const yearEndFindingTable: Table<YearEndFindingRow> = {
  name: 'finding_year',
  row: YearEndFindingRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
