import { type QueryRunner } from 'typeorm';
import { CreateTables } from '../../../shared/store/sql/table-columns';

/**
 * Adds the end of a division, the reason why a station was suspended or closed, and the redistrictings that a city
 * orders.
 */
export class AddRedistricting1750200000000 extends CreateTables {
  protected readonly tables = [
    {
      name: 'redistricting',
      primary: ['id'],
      columns: {
        ...({ id: 'id', cityCode: 'word4', effectiveOn: 'date', status: 'word16' } as const),
        ...({ moves: 'text', newStreets: 'text', endedStreets: 'text' } as const),
      },
      indices: [['status', 'effectiveOn'], ['cityCode']],
    },
  ];

  override async up(queryRunner: QueryRunner): Promise<void> {
    await super.up(queryRunner);
    await queryRunner.query('ALTER TABLE division ADD COLUMN endedOn date NULL');
    await queryRunner.query('ALTER TABLE station ADD COLUMN statusReason varchar(200) NULL');
  }
}
