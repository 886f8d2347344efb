import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'acceptance',
    primary: ['id'],
    columns: {
      id: 'id',
      lotId: 'id',
      contractId: 'id',
      contractorId: 'id',
      districtCode: 'word6',
      stationId: 'id?',
      yearOrdinal: 'int',
      revision: 'int',
      acceptedOn: 'date',
      passed: 'flag',
      remark: 'text?',
    },
    indices: [['lotId']],
  },
  {
    name: 'contract_revision',
    primary: ['contractId', 'version'],
    columns: {
      contractId: 'id',
      version: 'int',
      districtCode: 'word6',
      contractorId: 'id',
      signedOn: 'date',
      reason: 'text?',
      clauses: 'text',
    },
  },
];

const STAMP = 'contractId, contractorId, districtCode, stationId';

/** The statements of this migration. SQLite and MariaDB run the same statements. */
const STATEMENTS: readonly string[] = [
  // An older acceptance has no id of its own. It gets the id of its instalment, which no other acceptance can have.
  `INSERT INTO acceptance (id, lotId, ${STAMP}, yearOrdinal, revision, acceptedOn, passed, remark)
    SELECT id, lotId, ${STAMP}, yearOrdinal, 1, acceptedOn, acceptancePassed, acceptanceRemark
    FROM instalment WHERE acceptedOn IS NOT NULL AND acceptancePassed IS NOT NULL`,
  'ALTER TABLE instalment DROP COLUMN acceptedOn',
  'ALTER TABLE instalment DROP COLUMN acceptancePassed',
  'ALTER TABLE instalment DROP COLUMN acceptanceRemark',
  'ALTER TABLE service_contract ADD COLUMN version integer NOT NULL DEFAULT 1',
  `INSERT INTO contract_revision (contractId, version, districtCode, contractorId, signedOn, reason, clauses)
    SELECT id, 1, districtCode, contractorId, signedOn, NULL, clauses FROM service_contract`,
];

/**
 * Moves acceptances from single instalments to project years of a lot, and keeps what a contract said before an
 * amendment.
 */
export class AddAcceptancesAndRevisions1752010000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape));
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }
}
