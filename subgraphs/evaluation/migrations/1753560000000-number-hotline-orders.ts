import { type QueryRunner } from 'typeorm';
import { deduplicateColumn } from '../../../shared/store/sql/deduplicate-column';
import { ForwardMigration, addColumns, addUniqueIndex } from '../../../shared/store/sql/table-columns';

/** Fills the district of older tickets: the district that supervises the station now counts as the receiver. */
const FILL = `UPDATE complaint SET hotlineDistrict =
   (SELECT p.districtCode FROM place p WHERE p.stationId = complaint.stationId) WHERE hotlineNumberIn IS NOT NULL`;
const [DISTRICT, NUMBER] = ['hotlineDistrict', 'hotlineNumberIn'];

/** Lets the database refuse a ticket of the 12345 hotline that a district enters twice. Every step may run again. */
export class NumberHotlineOrders1753560000000 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'complaint', { [DISTRICT]: 'varchar(6) NULL' });
    await runner.query(FILL);
    await deduplicateColumn(runner, { table: 'complaint', column: NUMBER, within: [DISTRICT], most: 32 });
    await addUniqueIndex(runner, 'complaint', [DISTRICT, NUMBER]);
  }
}
