import { type QueryRunner } from 'typeorm';
import { ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const firstScore = (office: string) =>
  `(SELECT MIN(s.scoredOn) FROM evaluation_score s WHERE s.evaluationId = evaluation.id AND s.office = '${office}')`;

/** What it takes to score, sign, object and supersede: the same statements on both databases. */
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
  // NULL is equal to nothing: of those that were replaced there may be any number.
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
          ...{ id: 'id', stationId: 'id', projectYear: 'int', office: 'word16' },
          ...{ person: 'text', recusedOn: 'date', reason: 'text' },
        },
        indices: [['stationId', 'projectYear']],
      }),
    );
  }
}
