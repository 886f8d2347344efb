import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  type ServiceKind,
  type SignagePlacement,
  type StationStatus,
  type VenueSource,
} from '../../../../shared/domain/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { PUBLISHED_STATION, lotsInForce } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type Recorded, recorded } from '../../../../shared/store/write';
import { column, through, where } from '../../../../shared/access/scope-sql';

/** A plaque that says which station this is (ST-3). `installedOn` is a date. */
export type Plaque = {
  placement: SignagePlacement;
  text: string;
  hasEmblem: boolean;
  prominent: boolean;
  installedOn: string;
};

/** A street's or town's station. Its codes are dated attributes; its id is its own (domain.md §1). */
@Entity('station')
export class StationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 128 })
  name: string;

  /** `name` folded by `searchable`, as MariaDB and SQLite fold differently. */
  @Column({ type: 'varchar', length: 128 })
  searchName: string;

  @Column({ type: 'varchar', length: 9 })
  divisionCode: DivisionCode;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 16 })
  status: StationStatus;

  /** Why it was last suspended, resumed or closed, in words: never in the record. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  statusReason: string | null;

  @Column({ type: 'date', nullable: true })
  openedOn: string | null;

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

  @Column({ type: 'simple-json', nullable: true })
  equipmentItems: { name: string; quantity: number }[] | null;

  @Column({ type: 'date', nullable: true })
  equipmentListedOn: string | null;

  @Column({ type: 'date', nullable: true })
  equipmentAcknowledgedOn: string | null;

  @Column({ type: 'simple-json' })
  signage: Plaque[];
}

const RECORDED_STATION = [
  'name',
  'divisionCode',
  'districtCode',
  'status',
  'openedOn',
  'version',
  'serviceKinds',
  'venueAddress',
  'venueSource',
  'venueAreaSquareMetres',
  'equipmentListedOn',
  'equipmentAcknowledgedOn',
] as const;

/**
 * What the record shows of a station. Its name and address are public; what a thing is called and what stands on a plaque is text
 * that a person wrote, and so is the reason of its status.
 */
export function recordedStation(row: StationRow): Recorded {
  const equipmentItems = row.equipmentItems?.map(({ quantity }) => ({ quantity })) ?? null;
  const signage = row.signage.map(({ text: _, ...plaque }) => plaque);
  return { ...recorded(row, RECORDED_STATION), equipmentItems, signage };
}

/** Offices by the station's place; its contractor while in force; the public once it has opened. */
export const stationTable: Table<StationRow> = {
  name: 'station',
  row: StationRow,
  district: column('districtCode'),
  street: column('divisionCode'),
  contractor: through('id', lotsInForce, 'stationId'),
  published: where(PUBLISHED_STATION),
};
