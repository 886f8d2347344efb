import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type OpeningHours,
  type ServiceKind,
  type SignagePlacement,
  type StationStatus,
  type VenueSource,
} from '../../../../shared/domain/stations';
import { type Suspension } from '../../../../shared/kernel/dates/suspension';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { PUBLISHED_STATION, lotsInForce } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, through, where, assignedTo } from '../../../../shared/access/scope-sql';

/** A plaque that names the station (ST-3). `installedOn` is a date. */
export type Plaque = {
  placement: SignagePlacement;
  text: string;
  hasEmblem: boolean;
  prominent: boolean;
  installedOn: string;
  /** The version of the station that the recording made. Absent if it was recorded before files could be attached. */
  version?: number;
};

/** The station of a street or town. Its division codes may change, so its id is independent of them. */
@Entity('station')
export class StationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 128 })
  name: string;

  /**
   * The name in the form that `searchable` makes. Search uses this form, because MariaDB and SQLite compare letters
   * differently.
   */
  @Column({ type: 'varchar', length: 128 })
  searchName: string;

  @Column({ type: 'varchar', length: 9 })
  divisionCode: DivisionCode;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 16 })
  status: StationStatus;

  /**
   * The reason for the last suspension, resumption or closing, as free text that never enters the record. Null if there
   * is none.
   */
  @Column({ type: 'varchar', length: 200, nullable: true })
  statusReason: string | null;

  /** The day on which the preparation began. Null before the preparation, and if the day is not known. */
  @Column({ type: 'date', nullable: true })
  preparedOn: string | null;

  @Column({ type: 'date', nullable: true })
  openedOn: string | null;

  /** The day on which the station closed. Null before it closes, and if the day is not known. */
  @Column({ type: 'date', nullable: true })
  closedOn: string | null;

  /**
   * The periods in which the station was suspended, the earliest first. A suspension that was never recorded as an
   * event is missing. The column is null if no suspension is known.
   */
  @Column({ type: 'simple-json', nullable: true })
  suspensions: Suspension[] | null;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'simple-json' })
  serviceKinds: ServiceKind[];

  @Column({ type: 'varchar', length: 200, nullable: true })
  venueAddress: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  venueSource: VenueSource | null;

  @Column({ type: 'int', nullable: true })
  venueAreaSquareMetres: number | null;

  /**
   * The version of the station that the newest recording of the venue made. Null if no venue is recorded, and if it was
   * recorded before files could be attached.
   */
  @Column({ type: 'int', nullable: true })
  venueVersion: number | null;

  @Column({ type: 'simple-json', nullable: true })
  equipmentItems: { name: string; quantity: number }[] | null;

  @Column({ type: 'date', nullable: true })
  equipmentListedOn: string | null;

  @Column({ type: 'date', nullable: true })
  equipmentAcknowledgedOn: string | null;

  @Column({ type: 'simple-json' })
  signage: Plaque[];

  /** The number of placements, outdoors and indoors, without a correct plaque, computed from `signage` and `name`. */
  @Column({ type: 'int', default: 2 })
  plaquesWanting: number;

  /** The published phone number of the office, never a person's own number. Null if none is recorded. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  phone: string | null;

  @Column({ type: 'simple-json', nullable: true })
  openingHours: OpeningHours[] | null;
}

/**
 * The table of stations. An office reads the stations in its division. A contractor reads the stations for which it has
 * a lot in force. The public reads the stations that have opened.
 */
export const stationTable: Table<StationRow> = {
  name: 'station',
  row: StationRow,
  district: column('districtCode'),
  street: column('divisionCode'),
  contractor: through('id', lotsInForce, 'stationId'),
  published: where(PUBLISHED_STATION),
  assigned: assignedTo('id'),
};
