import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RedistrictingStatus } from '../../../../shared/domain/divisions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * A move of one station. `newCode` and `supervisingDistrict` are the street and the district in which the station lies
 * from the day of the order on. `streetName` is the name of the street or town without its district.
 */
export type Move = {
  stationId: string;
  newCode: DivisionCode;
  streetName: string;
  supervisingDistrict: DivisionCode;
  /** True if the old street continues to exist, as in a split. */
  keepsOldStreet: boolean;
  /** True while the move must wait, because its new street has another station that is not closed (ST-1). */
  waits: boolean;
};

/** A new street or town to which no station moves. After a split, this is the part without the station. */
export type NewStreet = { code: DivisionCode; streetName: string; supervisingDistrict: DivisionCode };

/**
 * An order that merges, splits, renames or reassigns streets from a given day. The row is kept after that day, and
 * shows what was ordered.
 */
@Entity('redistricting')
export class RedistrictingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 4 })
  cityCode: DivisionCode;

  @Column({ type: 'date' })
  effectiveOn: string;

  @Column({ type: 'varchar', length: 16 })
  status: RedistrictingStatus;

  @Column({ type: 'simple-json' })
  moves: Move[];

  @Column({ type: 'simple-json' })
  newStreets: NewStreet[];

  /**
   * The codes of the streets that the order names as ended. No station stays in them. A street that its station leaves
   * may end without being named here.
   */
  @Column({ type: 'simple-json' })
  endedStreets: DivisionCode[];
}

/** The columns that the record may show. Their only texts are the names of places. */
export const RECORDED_REDISTRICTING = [
  'cityCode',
  'effectiveOn',
  'status',
  'moves',
  'newStreets',
  'endedStreets',
] as const;

/** The table of redistricting orders. A city reads its own orders. Other callers see only the result. */
export const redistrictingTable: Table<RedistrictingRow> = {
  name: 'redistricting',
  row: RedistrictingRow,
  district: column('cityCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
