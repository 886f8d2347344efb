import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * The columns of each index. They find files by the hash of their content, a later report of the same period, evaluations
 * with an open objection or without a result, and the results that the public reads.
 */
const INDICES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['attachment', ['sha256']],
  ['obligation', ['stationId', 'kind', 'period', 'contractorId', 'isCancelled', 'beginsOn']],
  ['evaluation', ['status', 'objectedTo', 'decideBy']],
  ['evaluation', ['status', 'kind', 'projectYear', 'id', 'stationId']],
];

/** Adds the indices by which the Hub reads only the rows that a query needs. */
export class FindContentsAndOpenWork1756410000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of INDICES) await addIndex(runner, table, columns);
  }
}
