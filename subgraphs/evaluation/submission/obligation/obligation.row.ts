import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { both, column, nobody, where, assignedTo } from '../../../../shared/access/scope-sql';

/**
 * A document that a district or a station's contractor must submit for a period (FI-1…FI-5), with its progress. The row
 * exists before anything is submitted.
 */
@Entity('obligation')
export class ObligationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /**
   * The id of the lot that owes the document, or the code of the district that owes the filing. Each owner has one row
   * for each kind and period.
   */
  @Column({ type: 'varchar', length: 26 })
  ownerId: string;

  @Column({ type: 'varchar', length: 32 })
  kind: SubmissionKind;

  /** The period that the document covers, named by the year ('2026') or the month ('2026-03') in which it begins. */
  @Column({ type: 'varchar', length: 7 })
  period: string;

  /** The first day of the period. */
  @Column({ type: 'date' })
  beginsOn: string;

  /** The project year of a station's report. Null for a district's filing. */
  @Column({ type: 'int', nullable: true })
  projectYear: number | null;

  /**
   * The district that supervises the station or, for a filing, the district that files. `divisionCode` is the station's
   * street or town, or null for a filing. Both columns change when the station moves.
   */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 9, nullable: true })
  divisionCode: DivisionCode | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  lotId: string | null;

  /**
   * The contractor, copied from the lot at creation. Null for a district's filing. A submission stays with the
   * contractor that made it.
   */
  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'date' })
  dueOn: string;

  /** The number of the last revision, or 0 while nothing is submitted. */
  @Column({ type: 'int' })
  revision: number;

  /**
   * The time of the first revision, in UTC. It decides whether the submission was in time. Null until the first
   * revision is submitted.
   */
  @Column({ type: 'varchar', length: 24, nullable: true })
  firstSubmittedAt: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  lastSubmittedAt: string | null;

  /**
   * The day on which the district hub or the city returned the last revision. Null unless a new revision is awaited.
   */
  @Column({ type: 'date', nullable: true })
  returnedOn: string | null;

  @Column({ type: 'text', nullable: true })
  returnReason: string | null;

  /** The day on which the district hub verified the last revision. Null until then. */
  @Column({ type: 'date', nullable: true })
  verifiedOn: string | null;

  /** The day on which the city acknowledged the last revision of a district's filing. Null until then. */
  @Column({ type: 'date', nullable: true })
  acknowledgedOn: string | null;

  /** True if the document is no longer required, for example because the lot ended before the document was due. */
  @Column({ type: 'boolean' })
  isCancelled: boolean;
}

/** The fields that events record. The reason of a return is left out, because it is free text. */
export const RECORDED_OBLIGATION = [
  'kind',
  'period',
  'stationId',
  'districtCode',
  'contractorId',
  'lotId',
  'dueOn',
  'revision',
  'firstSubmittedAt',
  'lastSubmittedAt',
  'returnedOn',
  'verifiedOn',
  'acknowledgedOn',
] as const;

const awaited = where('t.isCancelled = 0');

/**
 * The table of obligations. The district and the city read all obligations in the district. A street reads the
 * obligations at its own station, and a contractor reads its own obligations. Nobody reads cancelled obligations.
 */
export const obligationTable: Table<ObligationRow> = {
  name: 'obligation',
  row: ObligationRow,
  district: both(awaited, column('districtCode')),
  street: both(awaited, column('divisionCode')),
  contractor: both(awaited, column('contractorId')),
  published: nobody,
  assigned: assignedTo('stationId'),
};
