import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds an index by which the findings of a district are listed from the earliest start of their verdict on. */
export class SortFindings1755140000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'finding', ['districtCode', 'verdict', 'since', 'subjectId', 'rule']);
  }
}
