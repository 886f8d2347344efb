import { type QueryRunner, TableIndex } from 'typeorm';
import { deduplicateColumn } from '../../../shared/store/sql/deduplicate-column';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** The same statements on both databases. An older order was sent to the district that supervises its station now. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE complaint ADD COLUMN hotlineDistrict varchar(6) NULL',
  `UPDATE complaint SET hotlineDistrict =
   (SELECT p.districtCode FROM place p WHERE p.stationId = complaint.stationId) WHERE hotlineNumberIn IS NOT NULL`,
];
const [DISTRICT, NUMBER] = ['hotlineDistrict', 'hotlineNumberIn'];

/** Lets the table itself refuse an order of the 12345 hotline that a district enters twice. */
export class NumberHotlineOrders1753560000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    await deduplicateColumn(queryRunner, { table: 'complaint', column: NUMBER, within: [DISTRICT], most: 32 });
    await queryRunner.createIndex(
      'complaint',
      new TableIndex({
        name: `uq_complaint_${DISTRICT}_${NUMBER}`,
        columnNames: [DISTRICT, NUMBER],
        isUnique: true,
      }),
    );
  }
}
