import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/**
 * The statements that add the columns for changes of workers, postings, trainings and hours. SQLite and MariaDB run the
 * same statements.
 */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE worker ADD COLUMN version integer NOT NULL DEFAULT 1',
  'ALTER TABLE posting ADD COLUMN endReason varchar(200)',
  'ALTER TABLE training ADD COLUMN recordedBy varchar(255)',
  // A bureau or a district hub trains the staff of several employers. The employers are found through the attendees.
  // The new column stores only the contractor that recorded the training.
  'ALTER TABLE training ADD COLUMN recorderContractorId varchar(26)',
  'UPDATE training SET recorderContractorId = contractorId',
  'ALTER TABLE training DROP COLUMN contractorId',
  'ALTER TABLE service_hours ADD COLUMN loggedBy varchar(255)',
  'CREATE UNIQUE INDEX uq_service_hours_workerId_stationId_week ON service_hours (workerId, stationId, week)',
];

export class AddWorkColumns1750200000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }
}
