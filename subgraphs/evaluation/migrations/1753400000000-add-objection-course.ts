import { type QueryRunner } from 'typeorm';
import { addDays } from '../../../shared/kernel/dates/period';
import {
  ForwardMigration,
  type TableShape,
  addColumns,
  addUniqueIndex,
  dropIndex,
  tableOf,
} from '../../../shared/store/sql/table-columns';

const COLUMNS = {
  deliveredOn: 'date',
  objectUntil: 'date',
  decideBy: 'date',
  acceptedOn: 'date',
  objectedTo: 'varchar(16)',
  districtWithdrawal: 'text',
  streetWithdrawal: 'text',
  kind: "varchar(16) NOT NULL DEFAULT 'ANNUAL'",
  round: 'integer NOT NULL DEFAULT 1',
};
const LATER_SCORE = 'CASE WHEN districtScoredOn > streetScoredOn THEN districtScoredOn ELSE streetScoredOn END';

/** The statements that fill the new columns. A contractor learned of a result once both offices had scored. */
const STATEMENTS: readonly string[] = [
  `UPDATE evaluation SET deliveredOn = ${LATER_SCORE} WHERE status <> 'DRAFT'`,
  "UPDATE evaluation SET objectedTo = 'DISTRICT_BUREAU' WHERE objectedOn IS NOT NULL",
];

/** Terms that already run, in calendar days: five and ten working days without a holiday. */
const [TO_OBJECT, TO_DECIDE] = [7, 14];

/**
 * Adds the course of an evaluation from the delivery of its result on: objections with their decisions, and withdrawals.
 * Both databases run the same statements, and every step may run again.
 */
export class AddObjectionCourse1753400000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'evaluation', COLUMNS);
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await dropIndex(queryRunner, 'evaluation', 'uq_evaluation_lotId_yearOrdinal_isCurrent');
    await addUniqueIndex(queryRunner, 'evaluation', ['lotId', 'yearOrdinal', 'kind', 'isCurrent']);
    await beginTerms(queryRunner);
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape), true);
    if (await queryRunner.hasColumn('evaluation', 'objectionReason')) await moveReasons(queryRunner);
  }
}

/** Makes an objection of each reason. Its id is that of the evaluation. */
async function moveReasons(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(
    `INSERT INTO objection (id, evaluationId, round, office, objectedOn, reason, decideBy)
     SELECT id, id, 1, 'DISTRICT_BUREAU', objectedOn, objectionReason, decideBy FROM evaluation e
     WHERE objectedOn IS NOT NULL AND objectionReason IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.id = e.id)`,
  );
  await queryRunner.query('ALTER TABLE evaluation DROP COLUMN objectionReason');
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
