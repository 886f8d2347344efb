import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * The indices for the lists of open duties. Their first column shows whose duty it is. Their other columns show what is
 * still open, and sort it.
 */
const INDICES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['obligation', ['contractorId', 'revision', 'dueOn', 'id']],
  ['obligation', ['contractorId', 'returnedOn', 'id']],
  ['obligation', ['districtCode', 'verifiedOn', 'lastSubmittedAt', 'id']],
  ['obligation', ['stationId', 'acknowledgedOn', 'districtCode']],
  ['rectification', ['stationId', 'status']],
  ['rectification', ['contractorId', 'status']],
  ['complaint', ['stationId', 'status']],
];

/** Adds the indices of open duties. Both databases run the same statements, and every step may run again. */
export class IndexOpenDuties1754800000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of INDICES) await addIndex(runner, table, columns);
  }
}
