import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, both, column, nobody, through, where } from '../../../../shared/access/scope-sql';
import { type Figure, type Verdict } from '../assessment/judgement';
import { places } from '../../ground/station/place.row';

/** What a rule is judged of: a station, the lot of a district's hub, a district, a city. */
export type SubjectKind = 'STATION' | 'HUB_LOT' | 'DISTRICT' | 'CITY';

/** What is found of one subject by one rule, with all that it rests on. */
export class FoundRow {
  /** The id of a station or lot; the code of a district or city. */
  @PrimaryColumn({ type: 'varchar', length: 26 })
  subjectId: string;

  @PrimaryColumn({ type: 'varchar', length: 8 })
  rule: string;

  @Column({ type: 'varchar', length: 8 })
  subjectKind: SubjectKind;

  /** Null where the subject is no station. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** A hub's lot, or the lot that was in force at the station. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  lotId: string | null;

  /** The station's street or town as it was assessed; null where the subject is no station. */
  @Column({ type: 'varchar', length: 9, nullable: true })
  divisionCode: DivisionCode | null;

  /** Who supervised as it was assessed. A city's own: its 4 digits. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** Whose lot that was. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'varchar', length: 16 })
  verdict: Verdict;

  @Column({ type: 'simple-json' })
  figures: readonly Figure[];

  /** The first day on which the verdict held. */
  @Column({ type: 'date' })
  since: string;

  /** The day of the facts. */
  @Column({ type: 'date' })
  asOf: string;

  /** Null where no policy was in force. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  policyVersion: string | null;

  @Column({ type: 'text', nullable: true })
  clause: string | null;
}

/** What holds now: one row a subject and rule. */
@Entity('finding')
export class FindingRow extends FoundRow {}

/** What held before the verdict or the policy changed. It never changes again. */
@Entity('finding_past')
export class PastFindingRow extends FoundRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The day on which another was found. */
  @Column({ type: 'date' })
  until: string;
}

const OF_A_STATION = where('t.stationId IS NOT NULL');
const ofItsPlace = through('stationId', places, 'stationId');
const ofItsDistrict = both(where('t.stationId IS NULL'), column('districtCode'));

/** A station's go where it goes, with the contractor in force; a district's are between it, its hub and the city, a city's its own. */
export const findingTable: Table<FindingRow> = {
  name: 'finding',
  row: FindingRow,
  district: any(ofItsPlace, ofItsDistrict),
  street: ofItsPlace,
  contractor: any(both(OF_A_STATION, ofItsPlace), both(where("t.subjectKind = 'HUB_LOT'"), column('contractorId'))),
  published: nobody,
};

/** A contractor reads of the time in which its own lot was in force. */
export const pastFindingTable: Table<PastFindingRow> = {
  name: 'finding_past',
  row: PastFindingRow,
  district: any(ofItsPlace, ofItsDistrict),
  street: ofItsPlace,
  contractor: column('contractorId'),
  published: nobody,
};
