import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns, tableOf } from '../../../shared/store/sql/table-columns';

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

/** Adds the verification of qualifications, with its files. No worker of an older database is verified. */
export class AddQualificationVerification1753200000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'worker', {
      verifiedEducation: 'varchar(16)',
      verifiedQualified: 'boolean NOT NULL DEFAULT 0',
      verifiedOn: 'date',
      verificationMethod: 'varchar(16)',
    });
    await addColumns(queryRunner, 'personal_data_read', { readQualificationFile: 'boolean NOT NULL DEFAULT 0' });
    await queryRunner.createTable(FILES, true);
  }
}
