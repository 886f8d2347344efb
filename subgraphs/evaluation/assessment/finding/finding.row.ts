import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Verdict } from '../../../../shared/domain/standard';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, both, column, nobody, through, where } from '../../../../shared/access/scope-sql';
import { type Figure } from '../judging/judgement';
import { places } from '../../ground/station/place.row';

/** The kinds of subjects that rules judge: a station, the lot of a district's hub, a district, or a city. */
export type SubjectKind = 'STATION' | 'HUB_LOT' | 'DISTRICT' | 'CITY';

/**
 * The result of judging one subject by one rule: the verdict, the figures that led to it, the day and the policy. The
 * row also has the division, the lot and the contractor of the subject.
 */
export class FoundRow {
  /** The id of a station or lot, or the code of a district or city. */
  @PrimaryColumn({ type: 'varchar', length: 26 })
  subjectId: string;

  @PrimaryColumn({ type: 'varchar', length: 8 })
  rule: string;

  @Column({ type: 'varchar', length: 8 })
  subjectKind: SubjectKind;

  /** The station; null if the subject is not a station. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The hub's lot, or the station's lot in force. Null if there was none, and for a district or a city. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  lotId: string | null;

  /** The station's street or town on the day of the assessment. Null where the subject is not a station. */
  @Column({ type: 'varchar', length: 9, nullable: true })
  divisionCode: DivisionCode | null;

  /**
   * The code of the district that supervised the subject on the day of the assessment. If the subject is a city, this
   * is the city's code of four digits.
   */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** The contractor of the lot. Null if there is no lot. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'varchar', length: 16 })
  verdict: Verdict;

  @Column({ type: 'simple-json' })
  figures: readonly Figure[];

  /** The first day on which the verdict held. */
  @Column({ type: 'date' })
  since: string;

  /** The day for which the facts were read. */
  @Column({ type: 'date' })
  asOf: string;

  /** The version of the policy; null if none was in force. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  policyVersion: string | null;

  @Column({ type: 'text', nullable: true })
  clause: string | null;
}

/** A current finding. Each subject has one row for each rule. */
@Entity('finding')
export class FindingRow extends FoundRow {}

/** A finding that held until the verdict or the policy changed. It never changes again. */
@Entity('finding_past')
export class PastFindingRow extends FoundRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The day of the assessment that closed the finding. */
  @Column({ type: 'date' })
  until: string;
}

const OF_A_STATION = where('t.stationId IS NOT NULL');
const ofItsPlace = through('stationId', places, 'stationId');
const ofItsDistrict = both(where('t.stationId IS NULL'), column('districtCode'));

/**
 * The table of current findings. The offices of a station's current division read the findings about the station. So
 * does the contractor whose lot is in force there. The district, the hub and the city read the findings about the
 * district and its hub. A hub's contractor reads the findings about its own lot. A city reads the findings about
 * itself.
 */
export const findingTable: Table<FindingRow> = {
  name: 'finding',
  row: FindingRow,
  district: any(ofItsPlace, ofItsDistrict),
  street: ofItsPlace,
  contractor: any(both(OF_A_STATION, ofItsPlace), both(where("t.subjectKind = 'HUB_LOT'"), column('contractorId'))),
  published: nobody,
};

/** The table of past findings. A contractor reads only the findings from the time in which its own lot was in force. */
export const pastFindingTable: Table<PastFindingRow> = {
  name: 'finding_past',
  row: PastFindingRow,
  district: any(ofItsPlace, ofItsDistrict),
  street: ofItsPlace,
  contractor: column('contractorId'),
  published: nobody,
};
