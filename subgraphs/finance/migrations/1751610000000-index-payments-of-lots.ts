import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * The statements that add the indices. These find the payments of a lot, and the lots of a district hub, without
 * reading other rows.
 */
const STATEMENTS: readonly string[] = [
  'CREATE INDEX ix_disbursement_lotId ON disbursement (lotId)',
  'CREATE INDEX ix_lot_districtCode_stationId ON lot (districtCode, stationId)',
];

export class IndexPaymentsOfLots1751610000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }
}
