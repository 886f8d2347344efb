import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RedistrictingStatus } from '../../../../shared/domain/divisions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** One station's place from the day on. `streetName` is the street's or town's own. */
export type Move = {
  stationId: string;
  newCode: DivisionCode;
  streetName: string;
  supervisingDistrict: DivisionCode;
  /** A split: the street that it leaves lives on. */
  keepsOldStreet: boolean;
  /** Its new street still has another station that is not closed (ST-1). */
  waits: boolean;
};

/** A street or town that has no station yet: the other half of a split. */
export type NewStreet = { code: DivisionCode; streetName: string; supervisingDistrict: DivisionCode };

/** Waiting: made on its day, but for moves that wait for a station to close. */

/** Streets merged, split, renamed or newly supervised from a day on: kept until then, and after it as what was ordered. */
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

  /** Streets without a station that end. */
  @Column({ type: 'simple-json' })
  endedStreets: DivisionCode[];
}

/** All of it: names of places. */
export const RECORDED_REDISTRICTING = [
  'cityCode',
  'effectiveOn',
  'status',
  'moves',
  'newStreets',
  'endedStreets',
] as const;

/** The city's own business: others see what becomes of it. */
export const redistrictingTable: Table<RedistrictingRow> = {
  name: 'redistricting',
  row: RedistrictingRow,
  district: column('cityCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
