import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SubmissionKind } from '../../../shared/demo/facts';
import { type DivisionCode } from '../../../shared/division-code';
import { type Table } from '../../../shared/data/scoped-repository';
import { any, both, column, nobody, through, where } from '../../../shared/scope/scope-sql';
import { places } from '../station/place.row';

/** What was filed or reported (FI-1…FI-5): a district's to the city (`stationId` null), or a contractor's of a station. */
@Entity('submission')
export class SubmissionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** Who supervised then. Of a station's submission the place decides, which may have moved. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** Stamped at creation; null for a district's. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  contractorId: string | null;

  @Column({ type: 'varchar', length: 32 })
  kind: SubmissionKind;

  /** '2026' for a year, '2026-03' for a month. */
  @Column({ type: 'varchar', length: 7 })
  period: string;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'varchar', length: 24 })
  submittedAt: string;

  /** From 1; the last is authoritative, all are kept. */
  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'text' })
  summary: string;
}

const ofAStation = through('stationId', places, 'stationId');
const ofADistrict = both(where('t.stationId IS NULL'), column('districtCode'));

/** A district's filings are between it and the city: its streets read only what their own station's contractor sent. */
export const submissionTable: Table<SubmissionRow> = {
  name: 'submission',
  row: SubmissionRow,
  district: any(ofAStation, ofADistrict),
  street: ofAStation,
  contractor: column('contractorId'),
  published: nobody,
};
