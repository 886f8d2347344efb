import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RedistrictingStatus } from '../../../../shared/domain/divisions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** The place of one station from the day of the order. `streetName` is the name of the street or town alone. */
export type Move = {
  stationId: string;
  newCode: DivisionCode;
  streetName: string;
  supervisingDistrict: DivisionCode;
  /** True for a split: the old street continues to exist. */
  keepsOldStreet: boolean;
  /** True while the new street still has another station that is not closed (ST-1). */
  waits: boolean;
};

/** A street or town without a station: the other half of a split. */
export type NewStreet = { code: DivisionCode; streetName: string; supervisingDistrict: DivisionCode };

/**
 * An order that merges, splits, renames or reassigns streets from a day on. The row stays after that day and shows what
 * was ordered.
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

  /** The streets without a station that end. */
  @Column({ type: 'simple-json' })
  endedStreets: DivisionCode[];
}

/** The columns that the record may show. They contain only the names of places. */
export const RECORDED_REDISTRICTING = [
  'cityCode',
  'effectiveOn',
  'status',
  'moves',
  'newStreets',
  'endedStreets',
] as const;

/** Only the city reads its orders. Other callers see the result. */
export const redistrictingTable: Table<RedistrictingRow> = {
  name: 'redistricting',
  row: RedistrictingRow,
  district: column('cityCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
