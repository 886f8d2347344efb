import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addIndex, dropIndex } from '../../../shared/store/sql/table-columns';

/** Adds the indices that find the lots in force of a contractor, at all stations or at one, among its past lots. */
export class FindLotsInForce1756700000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'place_lot', ['contractorId', 'endsOn', 'stationId']);
    await addIndex(runner, 'place_lot', ['contractorId', 'stationId', 'endsOn']);
    await dropIndex(runner, 'place_lot', 'ix_place_lot_contractorId_stationId');
  }
}
