import { type QueryRunner } from 'typeorm';
import { ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const firstScore = (office: string) =>
  `(SELECT MIN(s.scoredOn) FROM evaluation_score s WHERE s.evaluationId = evaluation.id AND s.office = '${office}')`;

/**
 * The statements that add and fill the columns for scoring, signing and superseding. They are the same in both
 * databases.
 */
const STATEMENTS: readonly string[] = [
  ...['districtScoredOn', 'streetScoredOn', 'supersededOn'].map(
    (column) => `ALTER TABLE evaluation ADD COLUMN ${column} date`,
  ),
  ...['districtScoredBy', 'streetScoredBy', 'districtSignedBy', 'streetSignedBy', 'supersededReason'].map(
    (column) => `ALTER TABLE evaluation ADD COLUMN ${column} text`,
  ),
  'ALTER TABLE evaluation ADD COLUMN isCurrent boolean',
  'ALTER TABLE evaluation_score ADD COLUMN remark text',
  `UPDATE evaluation SET districtScoredOn = ${firstScore('DISTRICT_BUREAU')}, streetScoredOn = ${firstScore('STREET_OFFICE')}`,
  "UPDATE evaluation SET isCurrent = 1 WHERE status <> 'SUPERSEDED'",
  // NULL equals nothing in a unique index, so any number of superseded evaluations may exist.
  'CREATE UNIQUE INDEX uq_evaluation_lotId_yearOrdinal_isCurrent ON evaluation (lotId, yearOrdinal, isCurrent)',
];

export class AddJointScoring1751200000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await queryRunner.createTable(
      tableOf({
        name: 'recusal',
        primary: ['id'],
        columns: {
          id: 'id',
          stationId: 'id',
          projectYear: 'int',
          office: 'word16',
          person: 'text',
          recusedOn: 'date',
          reason: 'text',
        },
        indices: [['stationId', 'projectYear']],
      }),
    );
  }
}
