import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EvaluationFact } from '../../../../shared/demo/facts/evaluation';
import { type Dimension, type Grade } from '../../../../shared/domain/evaluations';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type Recorded, recorded } from '../../../../shared/store/write';
import { type Person } from '../../../../shared/access/person';
import { type Path, both, column, through, where } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

export type EvaluationStatus = EvaluationFact['status'];

/** The yearly evaluation of a station, by district and street together (EV-1). Points are integers of tenths. */
@Entity('evaluation')
export class EvaluationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /** Stamped at creation, as is the lot: the work evaluated stays his who did it. */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /** 1…3 within the contract. */
  @Column({ type: 'int' })
  yearOrdinal: number;

  /** The calendar year in which that project year begins. */
  @Column({ type: 'int' })
  projectYear: number;

  @Column({ type: 'varchar', length: 16 })
  status: EvaluationStatus;

  /** One a lot and project year, but for those that were replaced: true, and null once it is superseded. */
  @Column({ type: 'boolean', nullable: true })
  isCurrent: true | null;

  /** The rubric of the policy under which it is made: a later policy does not reweigh it. Null where none was in force. */
  @Column({ type: 'simple-json', nullable: true })
  weightsTenths: Record<Dimension, number> | null;

  /** With `grade`, null until both offices have scored. */
  @Column({ type: 'int', nullable: true })
  scoreTenths: number | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  grade: Grade | null;

  /** When the office gave its points; null while it has not. Whoever did it is null where it came with the installation. */
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
  objectedOn: string | null;

  @Column({ type: 'text', nullable: true })
  objectionReason: string | null;

  @Column({ type: 'date', nullable: true })
  supersededOn: string | null;

  @Column({ type: 'text', nullable: true })
  supersededReason: string | null;
}

/** No points, and no grade before both have signed: what is on record is read before that too. */
export function recordedEvaluation(row: EvaluationRow): Recorded {
  const own = recorded(row, ['stationId', 'lotId', 'contractorId', 'yearOrdinal', 'projectYear', 'status']);
  const isSigned = row.status === 'SIGNED' || row.status === 'SUPERSEDED';
  return { ...own, objectedOn: row.objectedOn, grade: isSigned ? row.grade : null, signedOn: signedOn(row) };
}

/** The day of the later signature; null while one is missing. */
function signedOn({ districtSignedOn, streetSignedOn }: EvaluationRow): string | null {
  if (districtSignedOn === null || streetSignedOn === null) return null;
  return districtSignedOn > streetSignedOn ? districtSignedOn : streetSignedOn;
}

const signed = where("t.status = 'SIGNED'");

/**
 * Whether the other office has scored is not to be told before both have: a draft is there for a street that has scored it, and
 * for a district and those above it where the district has. Without that it is as if nobody had begun.
 */
const begun = (scoredOn: 'districtScoredOn' | 'streetScoredOn', path: Path) =>
  both(where(`t.status <> 'DRAFT' OR t.${scoredOn} IS NOT NULL`), path);
const atStation = ofStation('stationId', places);

/** Offices by the station's place now; its contractor, even after it has left, and the public once both have signed. */
export const evaluationTable: Table<EvaluationRow> = {
  name: 'evaluation',
  row: EvaluationRow,
  district: begun('districtScoredOn', atStation.district),
  street: begun('streetScoredOn', atStation.street),
  contractor: both(signed, column('contractorId')),
  published: both(signed, through('stationId', places, 'stationId')),
};
