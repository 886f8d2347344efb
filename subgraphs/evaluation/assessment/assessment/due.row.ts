import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/** What is to be done: a station, a district with the lots of its hub, or a city is assessed; the month of a district is counted. */
export type DueKind = 'STATION' | 'DISTRICT' | 'CITY' | 'MONTH';

/** A mark: set where something changed, gone where it was assessed since. One that is set meanwhile is another, and stays. */
@Entity('assessment_due')
export class AssessmentDueRow {
  @PrimaryColumn({ type: 'varchar', length: 8 })
  kind: DueKind;

  /** A station's id, a district's or city's code. */
  @PrimaryColumn({ type: 'varchar', length: 26 })
  subjectId: string;

  @Column({ type: 'varchar', length: 26 })
  mark: string;

  /** Only a day has passed: what changed is assessed before it. */
  @Column({ type: 'boolean' })
  byDate: boolean;
}

/** The last day for which all of a city was marked. */
@Entity('assessment_day')
export class AssessmentDayRow {
  @PrimaryColumn({ type: 'varchar', length: 4 })
  city: string;

  @Column({ type: 'date' })
  markedOn: string;
}

/** Read and written by the hub itself alone. */
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
