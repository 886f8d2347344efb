import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Dimension, type EvaluationStatus, type Grade } from '../../../../shared/domain/evaluations';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type Recorded, recorded } from '../../../../shared/store/write';
import { type Person } from '../../../../shared/access/person';
import { type Path, any, both, column, exceptOfHub, through, where } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';
import { EvaluationCourseRow } from './evaluation-course.row';

/**
 * An evaluation of a contractor's work at a station (EV-1). The district and the street score together, or a panel
 * scores for them. Points are stored in tenths.
 */
@Entity('evaluation')
export class EvaluationRow extends EvaluationCourseRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /**
   * The contractor that did the evaluated work. Contractor and lot are set when the evaluation is created and never
   * change.
   */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /** The ordinal of the year of the contract: 1, 2 or 3. */
  @Column({ type: 'int' })
  yearOrdinal: number;

  /** The calendar year in which the project year begins. */
  @Column({ type: 'int' })
  projectYear: number;

  @Column({ type: 'varchar', length: 16 })
  status: EvaluationStatus;

  /**
   * True for the current evaluation of a lot, project year and kind. Null once it is superseded, so that the unique
   * index allows several superseded evaluations.
   */
  @Column({ type: 'boolean', nullable: true })
  isCurrent: true | null;

  /**
   * The weights of the policy that was in force when the project year began. A later policy does not change them. Null
   * where no policy was in force.
   */
  @Column({ type: 'simple-json', nullable: true })
  weightsTenths: Record<Dimension, number> | null;

  /** The score, in tenths. Like `grade`, it is null until both offices, or the panel, have scored. */
  @Column({ type: 'int', nullable: true })
  scoreTenths: number | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  grade: Grade | null;

  /**
   * The day on which the district scored. `districtScoredBy` is the person who scored for the district. Both are null
   * until the district has scored. The person is also null if the score was loaded when the Hub was installed.
   */
  @Column({ type: 'date', nullable: true })
  districtScoredOn: string | null;

  @Column({ type: 'simple-json', nullable: true })
  districtScoredBy: Person | null;

  @Column({ type: 'date', nullable: true })
  streetScoredOn: string | null;

  @Column({ type: 'simple-json', nullable: true })
  streetScoredBy: Person | null;

  @Column({ type: 'date', nullable: true })
  districtSignedOn: string | null;

  @Column({ type: 'simple-json', nullable: true })
  districtSignedBy: Person | null;

  @Column({ type: 'date', nullable: true })
  streetSignedOn: string | null;

  @Column({ type: 'simple-json', nullable: true })
  streetSignedBy: Person | null;

  @Column({ type: 'date', nullable: true })
  supersededOn: string | null;

  @Column({ type: 'text', nullable: true })
  supersededReason: string | null;
}

/**
 * Returns the fields that events record. Points are never recorded. The grade is recorded only once both offices have
 * signed, because events can be read before then.
 */
export function recordedEvaluation(row: EvaluationRow): Recorded {
  const own = recorded(row, ['stationId', 'lotId', 'contractorId', 'kind', 'yearOrdinal', 'projectYear', 'status']);
  const course = recorded(row, ['round', 'deliveredOn', 'objectUntil', 'objectedOn', 'decideBy', 'acceptedOn']);
  const isSigned = row.status === 'SIGNED' || row.status === 'SUPERSEDED';
  return { ...own, ...course, grade: isSigned ? row.grade : null, signedOn: signedOn(row) };
}

/** Returns the day of the later signature. Null while a signature is missing. */
function signedOn({ districtSignedOn, streetSignedOn }: EvaluationRow): string | null {
  if (districtSignedOn === null || streetSignedOn === null) return null;
  return districtSignedOn > streetSignedOn ? districtSignedOn : streetSignedOn;
}

const signed = where("t.status = 'SIGNED'");

/**
 * Returns the scope `path` without the drafts that the office has not scored. The office must not learn whether the
 * other office has scored them. The street sees a draft once it has scored, even after it has withdrawn its score. The
 * district and the offices above it see a draft once the district has scored. All of them see a draft that has a panel
 * or is in a round after the first.
 */
const onceScoredBy = (office: 'district' | 'street', path: Path) => {
  const hasActed = `t.${office}ScoredOn IS NOT NULL OR t.${office}Withdrawal IS NOT NULL`;
  return both(where(`t.status <> 'DRAFT' OR t.round > 1 OR t.panel IS NOT NULL OR ${hasActed}`), path);
};
const atStation = ofStation('stationId', places);
/**
 * The scope that hides the evaluations of a contractor's work from the district hub that this contractor runs, until
 * both offices have signed. Otherwise the contractor could read its result through the hub before it objects.
 */
const exceptOwnUnsigned = any(signed, exceptOfHub('contractorId'));

/**
 * The table of evaluations. The offices of the station's current division read an evaluation. Once both offices have
 * signed, the evaluated contractor reads it as well, even after it has left the station. The public reads signed annual
 * evaluations.
 */
export const evaluationTable: Table<EvaluationRow> = {
  name: 'evaluation',
  row: EvaluationRow,
  district: both(exceptOwnUnsigned, onceScoredBy('district', atStation.district)),
  street: onceScoredBy('street', atStation.street),
  contractor: both(signed, column('contractorId')),
  published: both(where("t.status = 'SIGNED' AND t.kind = 'ANNUAL'"), through('stationId', places, 'stationId')),
};
