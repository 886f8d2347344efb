import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, both, column, nobody, through, where } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/** The lawful way out of a rule that is not a must: of one station, granted by its district, or of a district, granted by its city. */
@Entity('waiver')
export class WaiverRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 8 })
  rule: string;

  /** Null for a district's. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The district that it is granted to, by 6 digits; null for a station's. */
  @Column({ type: 'varchar', length: 6, nullable: true })
  divisionCode: DivisionCode | null;

  /** Who supervised then. Of a station's waiver the place decides, which may have moved. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'date' })
  grantedOn: string;

  /** Its last day: on the day after it stands beside no verdict any more. */
  @Column({ type: 'date' })
  until: string;

  @Column({ type: 'text' })
  reason: string;

  /** The subject who granted it. */
  @Column({ type: 'varchar', length: 255 })
  grantedBy: string;

  @Column({ type: 'date', nullable: true })
  withdrawnOn: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawalReason: string | null;
}

/** What others keep of it; why it was granted is text that a person wrote. */
export const RECORDED_WAIVER = ['rule', 'stationId', 'divisionCode', 'grantedOn', 'until'] as const;

const ofAStation = through('stationId', places, 'stationId');
const ofADistrict = both(where('t.stationId IS NULL'), column('districtCode'));

/** A station's goes with the station, for its offices and its contractor in force; a district's is between it and the city. */
export const waiverTable: Table<WaiverRow> = {
  name: 'waiver',
  row: WaiverRow,
  district: any(ofAStation, ofADistrict),
  street: ofAStation,
  contractor: ofAStation,
  published: nobody,
};
