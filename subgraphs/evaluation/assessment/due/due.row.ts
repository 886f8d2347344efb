import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * The kind of work that is due. A STATION, a DISTRICT with the lots of its hub, or a CITY must be assessed. For a
 * MONTH, the monthly figures of a district must be counted.
 */
export type DueKind = 'STATION' | 'DISTRICT' | 'CITY' | 'MONTH';

/**
 * A due mark, which says that a subject must be assessed. It is set when something changes and removed after the
 * assessment. If it is set again during the assessment, the new mark has another value and stays.
 */
@Entity('assessment_due')
export class AssessmentDueRow {
  @PrimaryColumn({ type: 'varchar', length: 8 })
  kind: DueKind;

  /** The id of a station, or the code of a district or city. */
  @PrimaryColumn({ type: 'varchar', length: 26 })
  subjectId: string;

  @Column({ type: 'varchar', length: 26 })
  mark: string;

  /** True if the subject is due only because a new day began. Subjects that changed are assessed first. */
  @Column({ type: 'boolean' })
  byDate: boolean;
}

/** A row for each city: the last day for which its subjects were marked as due. */
@Entity('assessment_day')
export class AssessmentDayRow {
  @PrimaryColumn({ type: 'varchar', length: 4 })
  city: string;

  @Column({ type: 'date' })
  markedOn: string;
}

/** The scopes of tables that only the Hub itself reads and writes. */
const NOBODYS = { district: nobody, street: nobody, contractor: nobody, published: nobody };

export const assessmentDueTable: Table<AssessmentDueRow> = {
  name: 'assessment_due',
  row: AssessmentDueRow,
  ...NOBODYS,
};
export const assessmentDayTable: Table<AssessmentDayRow> = {
  name: 'assessment_day',
  row: AssessmentDayRow,
  ...NOBODYS,
};
