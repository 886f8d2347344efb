import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds indices by which the events of a chain are found in the order of their time, all of them or those of an action. */
export class FindEventsOfPeriod1755110000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'event', ['chain', 'occurredAt', 'sequence']);
    await addIndex(runner, 'event', ['chain', 'action', 'occurredAt', 'sequence']);
  }
}
