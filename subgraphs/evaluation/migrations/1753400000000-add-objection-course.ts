import { type QueryRunner, TableIndex } from 'typeorm';
import { addDays } from '../../../shared/kernel/dates/period';
import { ForwardMigration, type TableShape, tableOf } from '../../../shared/store/sql/table-columns';

const DATES = ['deliveredOn', 'objectUntil', 'decideBy', 'acceptedOn'];
const LATER_SCORE = 'CASE WHEN districtScoredOn > streetScoredOn THEN districtScoredOn ELSE streetScoredOn END';

/**
 * Adds the course of an evaluation from the delivery of its result on: objections with their decisions, and withdrawals.
 * Both databases run the same statements. A contractor learned of a result once both offices had scored.
 */
const STATEMENTS: readonly string[] = [
  ...DATES.map((column) => `ALTER TABLE evaluation ADD COLUMN ${column} date`),
  'ALTER TABLE evaluation ADD COLUMN objectedTo varchar(16)',
  'ALTER TABLE evaluation ADD COLUMN districtWithdrawal text',
  'ALTER TABLE evaluation ADD COLUMN streetWithdrawal text',
  "ALTER TABLE evaluation ADD COLUMN kind varchar(16) NOT NULL DEFAULT 'ANNUAL'",
  'ALTER TABLE evaluation ADD COLUMN round integer NOT NULL DEFAULT 1',
  `UPDATE evaluation SET deliveredOn = ${LATER_SCORE} WHERE status <> 'DRAFT'`,
  "UPDATE evaluation SET objectedTo = 'DISTRICT_BUREAU' WHERE objectedOn IS NOT NULL",
];

/** Terms that already run, in calendar days: five and ten working days without a holiday. */
const [TO_OBJECT, TO_DECIDE] = [7, 14];

export class AddObjectionCourse1753400000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await queryRunner.dropIndex('evaluation', 'uq_evaluation_lotId_yearOrdinal_isCurrent');
    await queryRunner.createIndex(
      'evaluation',
      new TableIndex({
        name: 'uq_evaluation_lotId_yearOrdinal_kind_isCurrent',
        columnNames: ['lotId', 'yearOrdinal', 'kind', 'isCurrent'],
        isUnique: true,
      }),
    );
    await beginTerms(queryRunner);
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape));
    await queryRunner.query(
      `INSERT INTO objection (id, evaluationId, round, office, objectedOn, reason, decideBy)
       SELECT id, id, 1, 'DISTRICT_BUREAU', objectedOn, objectionReason, decideBy FROM evaluation
       WHERE objectedOn IS NOT NULL AND objectionReason IS NOT NULL`,
    );
    await queryRunner.query('ALTER TABLE evaluation DROP COLUMN objectionReason');
  }
}

type Open = { id: string; deliveredOn: string | null; objectedOn: string | null };

/** Sets the term to object, or to decide the objection, of evaluations that are scored and not signed. */
async function beginTerms(queryRunner: QueryRunner): Promise<void> {
  const open = (await queryRunner.query(
    "SELECT id, deliveredOn, objectedOn FROM evaluation WHERE status = 'SCORED'",
  )) as Open[];
  for (const { id, deliveredOn, objectedOn } of open) {
    const [column, day, days] =
      objectedOn === null ? ['objectUntil', deliveredOn, TO_OBJECT] : ['decideBy', objectedOn, TO_DECIDE];
    if (day === null) continue;
    await queryRunner.query(`UPDATE evaluation SET ${column} = ? WHERE id = ?`, [addDays(day, Number(days)), id]);
  }
}

const TABLES: readonly TableShape[] = [
  {
    name: 'objection',
    primary: ['id'],
    columns: {
      id: 'id',
      evaluationId: 'id',
      round: 'int',
      office: 'word16',
      objectedOn: 'date',
      reason: 'text',
      decideBy: 'date?',
      decidedOn: 'date?',
      decidedBy: 'text?',
      outcome: 'word16?',
      answer: 'text?',
    },
    indices: [['evaluationId']],
  },
  {
    name: 'withdrawn_score',
    primary: ['id'],
    columns: {
      id: 'id',
      evaluationId: 'id',
      office: 'word16',
      round: 'int',
      ground: 'word16',
      reason: 'text',
      withdrawnOn: 'date',
      scoredOn: 'date',
      scoredBy: 'text?',
      points: 'text',
    },
    indices: [['evaluationId']],
  },
];
