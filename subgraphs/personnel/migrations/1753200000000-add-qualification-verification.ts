import { type QueryRunner } from 'typeorm';
import { ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

/** The same statements on both databases. No worker of an older database is verified. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE worker ADD COLUMN verifiedEducation varchar(16)',
  'ALTER TABLE worker ADD COLUMN verifiedQualified boolean NOT NULL DEFAULT 0',
  'ALTER TABLE worker ADD COLUMN verifiedOn date',
  'ALTER TABLE worker ADD COLUMN verificationMethod varchar(16)',
  'ALTER TABLE personal_data_read ADD COLUMN readQualificationFile boolean NOT NULL DEFAULT 0',
];

const FILES = tableOf({
  name: 'qualification_file',
  primary: ['id'],
  columns: {
    id: 'id',
    workerId: 'id',
    ordinal: 'int',
    name: 'word200',
    kind: 'word16',
    mediaType: 'word96',
    bytes: 'int',
    sha256: 'word64',
  },
  indices: [['workerId', 'id']],
});

export class AddQualificationVerification1753200000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await queryRunner.createTable(FILES);
  }
}
