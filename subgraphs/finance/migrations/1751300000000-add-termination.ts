import { type QueryRunner } from 'typeorm';
import { type TableShape, ForwardMigration, tableOf } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'termination_case',
    primary: ['id'],
    columns: {
      id: 'id',
      lotId: 'id',
      openLotId: 'id?',
      evaluationId: 'id',
      contractId: 'id',
      contractorId: 'id',
      districtCode: 'word6',
      stationId: 'id?',
      openedOn: 'date',
      dueOn: 'date',
      closedOn: 'date?',
      outcome: 'word16?',
    },
    unique: [['openLotId'], ['evaluationId']],
    indices: [['lotId'], ['districtCode', 'id'], ['contractorId', 'id'], ['stationId']],
  },
  {
    name: 'judgement',
    primary: ['evaluationId'],
    columns: {
      evaluationId: 'id',
      lotId: 'id',
      yearOrdinal: 'int',
      signedOn: 'date',
      goesOn: 'flag',
      isStanding: 'flag',
    },
    indices: [['lotId']],
  },
];

/** The statements of this migration. SQLite and MariaDB run the same statements. */
const STATEMENTS: readonly string[] = [
  'ALTER TABLE lot ADD COLUMN terminationReason varchar(200)',
  'ALTER TABLE instalment ADD COLUMN heldFrom varchar(16)',
  // An instalment that was held before this column existed was certainly PLANNED at some time. Whether it was due is
  // unknown.
  "UPDATE instalment SET heldFrom = 'PLANNED' WHERE status = 'HELD'",
];

/** Adds the tables and columns that are needed to hold, terminate and settle a lot (EV-2). */
export class AddTermination1751300000000 extends ForwardMigration {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    for (const shape of TABLES) await queryRunner.createTable(tableOf(shape));
  }
}
