import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex, dropIndex } from '../../../shared/store/sql/table-columns';

/**
 * Replaces the index of a contractor's hours with one status by an index that also has the order of the list. Without
 * that order, SQLite would read all hours of the contractor to list a few. Also adds the indices that find the lots in
 * force of a contractor, at all stations or at one, among its past lots.
 */
export class FindRowsInOrder1756700000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'service_hours', ['contractorId', 'status', 'week', 'id']);
    await dropIndex(runner, 'service_hours', 'ix_service_hours_contractorId_status_week');
    await addIndex(runner, 'place_lot', ['contractorId', 'endsOn', 'stationId']);
    await addIndex(runner, 'place_lot', ['contractorId', 'stationId', 'endsOn']);
    await dropIndex(runner, 'place_lot', 'ix_place_lot_contractorId_stationId');
  }
}
