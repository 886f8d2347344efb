import { type QueryRunner } from 'typeorm';
import { CreateTables } from '../../../shared/store/sql/table-columns';

/** The same statements on both databases. Those who were asked before were all contractors. */
const STATEMENTS: readonly string[] = [
  "ALTER TABLE rectification ADD COLUMN addressee varchar(16) NOT NULL DEFAULT 'CONTRACTOR'",
  'ALTER TABLE rectification ADD COLUMN round integer NOT NULL DEFAULT 1',
  'ALTER TABLE rectification ADD COLUMN inspectionId varchar(26) NULL',
  'ALTER TABLE rectification ADD COLUMN visitId varchar(26) NULL',
  // An answer that is older than the rounds is the first round, with the id of its rectification.
  `INSERT INTO rectification_round (id, rectificationId, round, dueOn, answer, answeredOn)
   SELECT id, id, 1, dueOn, answer, answeredOn FROM rectification WHERE answer IS NOT NULL AND answeredOn IS NOT NULL`,
];

/** Adds to whom a rectification is addressed, which check it cites, and its rounds. An office has no contractor. */
export class AddressRectifications1753510000000 extends CreateTables {
  protected readonly tables = [
    {
      name: 'rectification_round',
      primary: ['id'],
      columns: {
        ...({ id: 'id', rectificationId: 'id', round: 'int', dueOn: 'date', answer: 'text' } as const),
        ...({ answeredOn: 'date', returnedOn: 'date?', returnReason: 'text?' } as const),
      },
      unique: [['rectificationId', 'round']],
    },
  ];

  override async up(queryRunner: QueryRunner): Promise<void> {
    await super.up(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(statement);
    for (const name of ['contractorId', 'lotId']) await makeNullable(queryRunner, name);
  }
}

async function makeNullable(queryRunner: QueryRunner, name: string): Promise<void> {
  const column = (await queryRunner.getTable('rectification'))?.findColumnByName(name);
  if (column === undefined) throw new Error(`rectification has no column ${name}.`);
  const nullable = column.clone();
  nullable.isNullable = true;
  await queryRunner.changeColumn('rectification', column, nullable);
}
