import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Grade } from '../../../../shared/domain/evaluations';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * The standing of a station: the rules that it does not meet, the result of its latest signed annual evaluation, and
 * the day of its last inspection. The row holds the standing as it was last recorded.
 */
@Entity('recorded_standing')
export class StandingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  stationId: string;

  /** The ids of the rules with a finding NOT_MET, in the order of the ids. Waived rules are included. */
  @Column({ type: 'simple-json' })
  notMet: readonly string[];

  /**
   * The project year of the latest signed annual evaluation. Without such an evaluation, the year, the score and the
   * grade are null. The score is in tenths.
   */
  @Column({ type: 'int', nullable: true })
  projectYear: number | null;

  @Column({ type: 'int', nullable: true })
  scoreTenths: number | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  grade: Grade | null;

  /** The day of the last inspection. Null if there was none. */
  @Column({ type: 'date', nullable: true })
  inspectedOn: string | null;
}

/** The table of recorded standings. Only the Hub itself reads and writes it. */
export const standingTable: Table<StandingRow> = {
  name: 'recorded_standing',
  row: StandingRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
