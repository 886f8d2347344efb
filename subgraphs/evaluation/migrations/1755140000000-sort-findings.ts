import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds an index that sorts the findings of a district with one verdict by the day since which the verdict holds. */
export class SortFindings1755140000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'finding', ['districtCode', 'verdict', 'since', 'subjectId', 'rule']);
  }
}
