import { type QueryRunner } from 'typeorm';
import { ForwardMigration } from '../../../shared/store/sql/table-columns';

/** Adds what the writes of workers, postings, trainings and hours need. The same statements run on both databases. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE worker ADD COLUMN version integer NOT NULL DEFAULT 1',
  'ALTER TABLE posting ADD COLUMN endReason varchar(200)',
  'ALTER TABLE training ADD COLUMN recordedBy varchar(255)',
  // A bureau or a district hub trains the staff of several employers, so the employer follows from the attendees. The
  // training keeps only the contractor that recorded it.
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
