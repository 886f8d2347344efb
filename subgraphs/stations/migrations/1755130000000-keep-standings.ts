import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex, tableOf } from '../../../shared/store/sql/table-columns';

const STANDING = tableOf({
  name: 'standing',
  primary: ['stationId'],
  columns: {
    stationId: 'id',
    notMet: 'int',
    projectYear: 'int?',
    scoreTenths: 'int?',
    grade: 'word16?',
    inspectedOn: 'date?',
    asOf: 'date',
  },
  indices: [['grade', 'stationId']],
});

const UNMET_RULE = tableOf({
  name: 'unmet_rule',
  primary: ['stationId', 'rule'],
  columns: { stationId: 'id', rule: 'word8' },
  indices: [['rule', 'stationId']],
});

/** Adds the tables of standings and of unmet rules, by which stations are filtered and sorted, and an index by name. */
export class KeepStandings1755130000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(STANDING, true);
    await runner.createTable(UNMET_RULE, true);
    await addIndex(runner, 'station', ['name', 'id']);
  }
}
