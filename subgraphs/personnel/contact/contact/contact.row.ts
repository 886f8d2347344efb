import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type OfficeRole } from '../../../../shared/access/caller';
import { type OpeningHours } from '../../../../shared/domain/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { LOT_IN_FORCE, lotsInForce } from '../../../../shared/follow/projection/place';
import { contractorPlaces } from '../../../../shared/follow/projection/place-contractor';
import { type Table } from '../../../../shared/store/scoped-repository';
import {
  type ScopedTable,
  ancestor,
  any,
  assignedTo,
  both,
  column,
  nobody,
  through,
  united,
  where,
} from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/** The contact details of an office, a contractor or a station. */
@Entity('contact')
export class ContactRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /**
   * The key of the office, contractor or station to which the row belongs (`keeperOf…`). Each key has at most one row.
   */
  @Column({ type: 'varchar', length: 48 })
  keeper: string;

  /** The role of an office. Null for a contractor and for a station. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  role: OfficeRole | null;

  /** The division of an office. Null for a contractor and for a station. */
  @Column({ type: 'varchar', length: 9, nullable: true })
  divisionCode: DivisionCode | null;

  /**
   * The division of a city or district office. Null for a street office, because the table `place` says which district
   * supervises a street. Null also for contractors and stations.
   */
  @Column({ type: 'varchar', length: 6, nullable: true })
  districtCode: DivisionCode | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The name of the person in charge, encrypted for this row and column. Empty if none is recorded. */
  @Column({ type: 'varchar', length: 512 })
  nameCipher: string;

  /** The phone number of the office, contractor or station, never a person's own number. Null if none is recorded. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  phone: string | null;

  @Column({ type: 'simple-json', nullable: true })
  openingHours: OpeningHours[] | null;

  /** The day on which the details were last recorded. */
  @Column({ type: 'date' })
  recordedOn: string;

  /** The version of the row. Each change increases it by one. */
  @Column({ type: 'int' })
  version: number;
}

/** The columns that the record of events shows. The name, the phone number and the opening hours are left out. */
export const RECORDED_CONTACT = ['role', 'divisionCode', 'contractorId', 'stationId', 'version'] as const;

const throughStation = through('stationId', places, 'stationId');
const throughStreet = through('divisionCode', places, 'divisionCode');
const throughDistrict = through('districtCode', places, 'districtCode');
const ofCityAbove = both(where('LENGTH(t.districtCode) = 4'), ancestor('districtCode'));

const ofStationsRead = both(where(LOT_IN_FORCE), through('stationId', places, 'stationId'));
/** The lots in force, with a scope for offices: an office reads the lots of the stations in its scope. */
const servingLots: ScopedTable = { ...lotsInForce, district: ofStationsRead, street: ofStationsRead };
/** The places where contractors are registered, with a scope for offices: an office reads the places in its scope. */
const registered: ScopedTable = { ...contractorPlaces, district: column('districtCode') };

const ofServing = through('contractorId', servingLots, 'contractorId');
/** The lots under which a contractor serves today. Before a lot begins, another contractor may serve the station. */
const begunLots: ScopedTable = {
  ...lotsInForce,
  contractor: both(lotsInForce.contractor, where('t.startsOn <= :today')),
};

/**
 * The table of the contact details of offices, stations and contractors. An office reads its own details, and those of
 * the offices above and below it. It also reads the details of the stations in its scope and of the contractors that
 * serve these stations. Districts and cities also read the details of the contractors that are registered in their
 * area. A contractor reads its own details, and those of the street and district offices that supervise its stations.
 * It reads the details of a station from the first day of its lot at the station.
 */
export const contactTable: Table<ContactRow> = {
  name: 'contact',
  row: ContactRow,
  district: any(
    column('districtCode'),
    ancestor('districtCode'),
    throughStreet,
    throughStation,
    ofServing,
    through('contractorId', registered, 'contractorId'),
  ),
  street: any(column('divisionCode'), throughDistrict, ofCityAbove, throughStation, ofServing),
  contractor: any(column('contractorId'), through('stationId', begunLots, 'stationId'), throughStreet, throughDistrict),
  published: nobody,
  assigned: assignedTo('stationId'),
};

/**
 * The table of the contacts of offices. It leaves out the conditions of `contactTable` that lead to contacts of
 * contractors and stations. A list of the contacts of offices therefore reads no other contacts.
 */
export const officeContactTable: Table<ContactRow> = {
  ...contactTable,
  district: united('contact', 'id', column('districtCode'), ancestor('districtCode'), throughStreet),
  street: united('contact', 'id', column('divisionCode'), throughDistrict, ofCityAbove),
  contractor: united('contact', 'id', throughStreet, throughDistrict),
};
