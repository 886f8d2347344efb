import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Grade } from '../../../../shared/domain/evaluations';
import { inherits } from '../../../../shared/access/scope-sql';
import { type Table } from '../../../../shared/store/scoped-repository';
import { stationTable } from '../station/station.row';

/**
 * The standing of a station: its unmet rules, latest signed evaluation and last inspection, from the events of the
 * evaluation subgraph. A station without a row has no known unmet rule, no signed evaluation and no inspection.
 */
@Entity('standing')
export class StandingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  stationId: string;

  /** The number of rules with the finding NOT_MET, including waived rules. The table `unmet_rule` names these rules. */
  @Column({ type: 'int' })
  notMet: number;

  /**
   * The project year, the score in tenths and the grade of the latest signed annual evaluation. Without such an
   * evaluation, all three columns are null.
   */
  @Column({ type: 'int', nullable: true })
  projectYear: number | null;

  @Column({ type: 'int', nullable: true })
  scoreTenths: number | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  grade: Grade | null;

  /** The day of the last inspection; null if there was none. */
  @Column({ type: 'date', nullable: true })
  inspectedOn: string | null;

  /** The day on which the evaluation subgraph assessed this standing. */
  @Column({ type: 'date' })
  asOf: string;
}

/** A rule that a station does not meet. */
@Entity('unmet_rule')
export class UnmetRuleRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  stationId: string;

  @PrimaryColumn({ type: 'varchar', length: 8 })
  rule: string;
}

/**
 * The table of standings. A caller who may read a station may filter or sort by its standing, if the schema offers this
 * to the caller's role.
 */
export const standingTable: Table<StandingRow> = {
  name: 'standing',
  row: StandingRow,
  ...inherits('stationId', stationTable),
};

export const unmetRuleTable: Table<UnmetRuleRow> = {
  name: 'unmet_rule',
  row: UnmetRuleRow,
  ...inherits('stationId', stationTable),
};
