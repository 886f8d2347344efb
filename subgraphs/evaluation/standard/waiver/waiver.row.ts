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
   * The supervising district when the waiver was granted. If a station has the waiver, the division in which the
   * station now lies decides who may read the waiver.
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
 * The table of waivers. A station's waivers are read by the offices of the division in which the station now lies, and
 * by the contractor whose lot is in force there. The waivers of a district are read by the district and its city.
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
