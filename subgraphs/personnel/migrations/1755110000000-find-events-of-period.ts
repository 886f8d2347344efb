import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex } from '../../../shared/store/sql/table-columns';

/** Adds indices that find the events of a chain in the order of their time: all events, or the events of one action. */
export class FindEventsOfPeriod1755110000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'event', ['chain', 'occurredAt', 'sequence']);
    await addIndex(runner, 'event', ['chain', 'action', 'occurredAt', 'sequence']);
  }
}
