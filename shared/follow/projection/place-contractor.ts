import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { column, nobody } from '../../access/scope-sql';
import { type Table } from '../../store/scoped-repository';
import { type TableShape } from '../../store/sql/table-columns';

/** Of the `place` projection: where a contractor is registered, which is where its subjects without a station are on record. */
@Entity('place_contractor')
export class PlaceContractorRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 12 })
  divisionCode: DivisionCode;

  /** The district of that, or the division above it where no district is known. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;
}

export const placeContractorShape: TableShape = {
  name: 'place_contractor',
  primary: ['contractorId'],
  columns: { contractorId: 'id', divisionCode: 'word12', districtCode: 'word6' },
};

/** A contractor's own place; everybody else reads no row of it. */
export const contractorPlaces: Table<PlaceContractorRow> = {
  name: 'place_contractor',
  row: PlaceContractorRow,
  district: nobody,
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};
