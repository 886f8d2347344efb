import { type QueryRunner } from 'typeorm';
import { CreateTables } from '../../../shared/store/sql/table-columns';

/** Divisions end, stations say why they were suspended or closed, and what a city orders for a day to come is kept. */
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
