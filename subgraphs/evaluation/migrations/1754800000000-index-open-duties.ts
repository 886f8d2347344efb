import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** The indices by which the lists of open duties find their rows: who must act first, then what is still open. */
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
