import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds an index by which the events of one subject are found in the order of their time. */
export class FindEventsOfSubject1755100000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'event', ['subjectId', 'occurredAt', 'sequence', 'chain']);
  }
}
