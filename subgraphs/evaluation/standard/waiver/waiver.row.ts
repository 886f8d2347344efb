import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, both, column, nobody, through, united, where } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/**
 * A waiver exempts a subject from a rule that is not mandatory. A district grants it to a station, and a city grants it
 * to a district.
 */
@Entity('waiver')
export class WaiverRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 8 })
  rule: string;

  /** The station; null if the waiver belongs to a district. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The six-digit code of the district that has the waiver. Null where it belongs to a station. */
  @Column({ type: 'varchar', length: 6, nullable: true })
  divisionCode: DivisionCode | null;

  /**
   * The supervising district when the waiver was granted. For a waiver of a station, the station's current
   * division decides who may read it.
   */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'date' })
  grantedOn: string;

  /** The last day of the waiver. From the next day on it no longer appears beside findings. */
  @Column({ type: 'date' })
  until: string;

  @Column({ type: 'text' })
  reason: string;

  /** The login (subject claim) of the person who granted the waiver. */
  @Column({ type: 'varchar', length: 255 })
  grantedBy: string;

  @Column({ type: 'date', nullable: true })
  withdrawnOn: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawalReason: string | null;
}

/** The fields that events record. The reason is left out, because it is free text that a person wrote. */
export const RECORDED_WAIVER = ['rule', 'stationId', 'divisionCode', 'grantedOn', 'until'] as const;

const ofAStation = through('stationId', places, 'stationId');
const ofADistrict = both(where('t.stationId IS NULL'), column('districtCode'));

/**
 * The table of waivers. The offices of a station's current division read the station's waivers. So does the contractor
 * whose lot is in force there. A district and its city read the waivers of the district.
 */
export const waiverTable: Table<WaiverRow> = {
  name: 'waiver',
  row: WaiverRow,
  district: united('waiver', 'id', ofAStation, ofADistrict),
  street: ofAStation,
  contractor: ofAStation,
  published: nobody,
};

/** The table of stations' waivers. A query for them alone needs only the scope by station, which an index supports. */
export const stationWaivers: ScopedTable = { ...waiverTable, district: ofAStation };

/** The table of districts' waivers, with the scope by the district that has the waiver. */
export const districtWaivers: ScopedTable = {
  ...waiverTable,
  district: both(where('t.stationId IS NULL'), column('divisionCode')),
  street: nobody,
  contractor: nobody,
};
