import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { both, column, nobody, where } from '../../../../shared/access/scope-sql';

/** What a district or a station's contractor has to send of a period (FI-1…FI-5), known ahead, with what became of it. */
@Entity('obligation')
export class ObligationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** The lot, or the district of a filing: of each, one row a kind and period. */
  @Column({ type: 'varchar', length: 26 })
  ownerId: string;

  @Column({ type: 'varchar', length: 32 })
  kind: SubmissionKind;

  /** '2026' for a year, '2026-03' for a month: that in which the time it tells of begins. */
  @Column({ type: 'varchar', length: 7 })
  period: string;

  /** The first day of the time that it tells of. */
  @Column({ type: 'date' })
  beginsOn: string;

  /** The project year of a station's; null for a district's. */
  @Column({ type: 'int', nullable: true })
  projectYear: number | null;

  /** Who supervises, and where the station is: both of now, as they follow the station. Null: a district's filing is no street's. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 9, nullable: true })
  divisionCode: DivisionCode | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  lotId: string | null;

  /** Stamped from the lot: what was sent stays his who sent it. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'date' })
  dueOn: string;

  /** The number of the last revision; 0 while nothing was sent. */
  @Column({ type: 'int' })
  revision: number;

  /** It decides whether it came in time. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  firstSubmittedAt: string | null;

  @Column({ type: 'varchar', length: 24, nullable: true })
  lastSubmittedAt: string | null;

  /** Since when the hub waits for a better one; null while it does not. */
  @Column({ type: 'date', nullable: true })
  returnedOn: string | null;

  @Column({ type: 'text', nullable: true })
  returnReason: string | null;

  /** When the hub took the last revision for good; null while it has not. */
  @Column({ type: 'date', nullable: true })
  verifiedOn: string | null;

  /** Its lot ended before: nobody waits for it any more. */
  @Column({ type: 'boolean' })
  isCancelled: boolean;
}

/** The reason of a return is text that a person wrote. */
export const RECORDED_OBLIGATION = [
  ...(['kind', 'period', 'stationId', 'districtCode', 'contractorId', 'lotId'] as const),
  ...(['dueOn', 'revision', 'firstSubmittedAt', 'lastSubmittedAt', 'returnedOn', 'verifiedOn'] as const),
];

const awaited = where('t.isCancelled = 0');

/** A district's filings are between it and the city: its streets read only what their own station's contractor sends. */
export const obligationTable: Table<ObligationRow> = {
  name: 'obligation',
  row: ObligationRow,
  district: both(awaited, column('districtCode')),
  street: both(awaited, column('divisionCode')),
  contractor: both(awaited, column('contractorId')),
  published: nobody,
};
