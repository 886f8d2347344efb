import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Dimension, type EvaluationFact, type Grade } from '../../../shared/demo/facts';
import { ofStation } from '../../../shared/data/place';
import { type Table } from '../../../shared/data/scoped-repository';
import { both, column, through, where } from '../../../shared/scope/scope-sql';
import { places } from '../station/place.row';

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

  /** The rubric of the policy under which it is made: a later policy does not reweigh it. Null where none was in force. */
  @Column({ type: 'simple-json', nullable: true })
  weightsTenths: Record<Dimension, number> | null;

  /** With `grade`, null until both offices have scored. */
  @Column({ type: 'int', nullable: true })
  scoreTenths: number | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  grade: Grade | null;

  @Column({ type: 'date', nullable: true })
  districtSignedOn: string | null;

  @Column({ type: 'date', nullable: true })
  streetSignedOn: string | null;

  @Column({ type: 'date', nullable: true })
  objectedOn: string | null;

  @Column({ type: 'text', nullable: true })
  objectionReason: string | null;
}

const signed = where("t.status = 'SIGNED'");

/** Offices by the station's place now; its contractor, even after it has left, and the public once both have signed. */
export const evaluationTable: Table<EvaluationRow> = {
  name: 'evaluation',
  row: EvaluationRow,
  ...ofStation('stationId', places),
  contractor: both(signed, column('contractorId')),
  published: both(signed, through('stationId', places, 'stationId')),
};
