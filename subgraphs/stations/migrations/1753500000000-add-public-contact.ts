import { type QueryRunner } from 'typeorm';
import { ForwardMigration, addColumns } from '../../../shared/store/sql/table-columns';

/** Adds the contact details for citizens: the phone number of the station's office, and its opening hours. */
export class AddPublicContact1753500000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'station', { phone: 'varchar(24) NULL', openingHours: 'text NULL' });
  }
}
