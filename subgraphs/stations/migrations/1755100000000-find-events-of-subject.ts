import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds an index that finds the events of one subject, ordered by time. */
export class FindEventsOfSubject1755100000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'event', ['subjectId', 'occurredAt', 'sequence', 'chain']);
  }
}
