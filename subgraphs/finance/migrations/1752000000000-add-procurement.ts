import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';
import { keptWaiverShape } from '../../../shared/follow/projection/waiver-projection';

const TABLES: readonly TableShape[] = [
  {
    name: 'known_contractor',
    primary: ['districtCode', 'contractorId'],
    columns: { districtCode: 'word6', contractorId: 'id' },
  },
  keptWaiverShape,
];

/**
 * Adds the contractors that a district knows, and the waivers. The subgraph then reads the events of evaluation again
 * from the first one, to collect the waivers. Each consequence is still carried out only once, however often its event
 * is delivered.
 */
export class AddProcurement1752000000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape));
    await queryRunner.query("DELETE FROM follower_cursor WHERE subgraph = 'evaluation'");
  }
}
