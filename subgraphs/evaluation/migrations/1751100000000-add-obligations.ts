import { type QueryRunner } from 'typeorm';
import { ForwardMigration, type TableShape, tableOf } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'obligation',
    primary: ['id'],
    columns: {
      id: 'id',
      ownerId: 'id',
      kind: 'word32',
      period: 'word7',
      beginsOn: 'date',
      projectYear: 'int?',
      districtCode: 'word6',
      divisionCode: 'word9?',
      stationId: 'id?',
      lotId: 'id?',
      contractorId: 'id?',
      dueOn: 'date',
      revision: 'int',
      firstSubmittedAt: 'instant?',
      lastSubmittedAt: 'instant?',
      returnedOn: 'date?',
      returnReason: 'text?',
      isCancelled: 'flag',
    },
    unique: [['ownerId', 'kind', 'period']],
    indices: [
      ['districtCode', 'dueOn', 'id'],
      ['divisionCode', 'dueOn', 'id'],
      ['contractorId', 'dueOn', 'id'],
      ['stationId', 'dueOn', 'id'],
    ],
  },
  {
    name: 'expectation',
    primary: ['ownerId'],
    columns: { ownerId: 'id', stationId: 'id?', arrivedOn: 'date?', basis: 'word32' },
    indices: [['basis']],
  },
  {
    name: 'submission_revision',
    primary: ['id'],
    columns: {
      id: 'id',
      obligationId: 'id',
      revision: 'int',
      submittedAt: 'instant',
      submittedBy: 'word255?',
      content: 'text',
    },
  },
];

/**
 * Selects the lot to which a report belongs: the last one that had begun by the report's period. The start of the lot
 * is cut to the length of the period, which is a year or a month.
 */
const LOT =
  'SELECT MAX(l.lotId) FROM place_lot l WHERE l.stationId = s.stationId AND l.contractorId = s.contractorId AND SUBSTR(l.startsOn, 1, LENGTH(s.period)) <= s.period';
const SENT =
  'SELECT MIN(id) AS id, kind, period, MIN(districtCode) AS districtCode, stationId, contractorId, MIN(dueOn) AS dueOn, MAX(revision) AS revision, MIN(submittedAt) AS firstAt, MAX(submittedAt) AS lastAt FROM submission GROUP BY kind, period, stationId, contractorId, CASE WHEN stationId IS NULL THEN districtCode END';
const BEGINS =
  "CASE WHEN LENGTH(s.period) = 7 THEN REPLACE('#-01', '#', s.period) ELSE REPLACE('#-01-01', '#', s.period) END";
/**
 * Matches months before the anniversary of the contract's start. They belong to the project year that began a year
 * earlier.
 */
const BEFORE_ANNIVERSARY =
  "LENGTH(s.period) = 7 AND (SUBSTR(s.period, 6, 2) < SUBSTR(l.startsOn, 6, 2) OR (SUBSTR(s.period, 6, 2) = SUBSTR(l.startsOn, 6, 2) AND SUBSTR(l.startsOn, 9, 2) > '01'))";
const PROJECT_YEAR = `CASE WHEN s.stationId IS NOT NULL THEN SUBSTR(s.period, 1, 4) - CASE WHEN ${BEFORE_ANNIVERSARY} THEN 1 ELSE 0 END END`;

const STATEMENTS: readonly string[] = [
  `INSERT INTO obligation (id, ownerId, kind, period, beginsOn, projectYear, districtCode, divisionCode, stationId, lotId, contractorId, dueOn, revision, firstSubmittedAt, lastSubmittedAt, isCancelled)
   SELECT s.id, CASE WHEN s.stationId IS NULL THEN s.districtCode ELSE COALESCE(s.lotId, s.id) END, s.kind, s.period, ${BEGINS}, ${PROJECT_YEAR},
     COALESCE(p.districtCode, s.districtCode), p.divisionCode, s.stationId, s.lotId, s.contractorId, s.dueOn, s.revision, s.firstAt, s.lastAt, 0
   FROM (SELECT s.*, (${LOT}) AS lotId FROM (${SENT}) s) s
   LEFT JOIN place p ON p.stationId = s.stationId LEFT JOIN place_lot l ON l.lotId = s.lotId`,
  `INSERT INTO submission_revision (id, obligationId, revision, submittedAt, content)
   SELECT s.id, o.id, s.revision, s.submittedAt, JSON_OBJECT('summary', s.summary) FROM submission s
   JOIN obligation o ON o.kind = s.kind AND o.period = s.period AND (o.stationId = s.stationId AND o.contractorId = s.contractorId OR o.ownerId = s.districtCode AND s.stationId IS NULL)`,
  'DROP TABLE submission',
  'ALTER TABLE submission_revision RENAME TO submission',
  'CREATE UNIQUE INDEX uq_submission_obligationId_revision ON submission (obligationId, revision)',
  // The daily job works out the obligations of every lot and district that is known here.
  "INSERT INTO expectation (ownerId, stationId, basis) SELECT l.lotId, l.stationId, '' FROM place_lot l JOIN place p ON p.stationId = l.stationId",
  "INSERT INTO expectation (ownerId, stationId, basis) SELECT DISTINCT p.districtCode, NULL, '' FROM place p",
];

/**
 * Gives obligations rows of their own, first those for which something was submitted. A submission becomes a revision
 * of one.
 */
export class AddObligations1751100000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape));
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }
}
