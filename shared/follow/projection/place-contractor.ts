import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { column, nobody } from '../../access/scope-sql';
import { type Table } from '../../store/scoped-repository';
import { type TableShape } from '../../store/sql/table-columns';

/**
 * A part of the `place` projection: the division in which a contractor is registered. An event that concerns a
 * contractor but no station belongs to this division.
 */
@Entity('place_contractor')
export class PlaceContractorRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 12 })
  divisionCode: DivisionCode;

  /** The district in which the contractor is registered, or the division above it if no district is known. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;
}

export const placeContractorShape: TableShape = {
  name: 'place_contractor',
  primary: ['contractorId'],
  columns: { contractorId: 'id', divisionCode: 'word12', districtCode: 'word6' },
};

/**
 * The table of the places where contractors are registered. A contractor may read its own row. Nobody else may read a
 * row.
 */
export const contractorPlaces: Table<PlaceContractorRow> = {
  name: 'place_contractor',
  row: PlaceContractorRow,
  district: nobody,
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};
