import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/**
 * The columns of each index. The first index finds files by the hash of their content. The second finds the workers
 * whose files are erased. The others find the postings of a station or a contractor that have not ended.
 */
const INDICES: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['qualification_file', ['sha256', 'id']],
  ['worker', ['anonymisedOn']],
  ['posting', ['stationId', 'endsOn']],
  ['posting', ['contractorId', 'endsOn']],
];

/** Adds the indices by which the Hub reads only the rows that a query needs. */
export class FindContentsAndOpenWork1756410000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of INDICES) await addIndex(runner, table, columns);
  }
}
