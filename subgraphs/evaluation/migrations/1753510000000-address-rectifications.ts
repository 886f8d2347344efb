import { type QueryRunner } from 'typeorm';
import { CreateTables, addColumns } from '../../../shared/store/sql/table-columns';

const COLUMNS = {
  addressee: "varchar(16) NOT NULL DEFAULT 'CONTRACTOR'",
  round: 'integer NOT NULL DEFAULT 1',
  inspectionId: 'varchar(26) NULL',
  visitId: 'varchar(26) NULL',
};
/** Makes each existing answer the first round of its rectification. The round has the id of the rectification. */
const FIRST_ROUNDS = `INSERT INTO rectification_round (id, rectificationId, round, dueOn, answer, answeredOn)
  SELECT id, id, 1, dueOn, answer, answeredOn FROM rectification r WHERE answer IS NOT NULL AND answeredOn IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM rectification_round d WHERE d.id = r.id)`;

/**
 * Adds the addressee of a rectification, the check that it cites, and its rounds. All existing rectifications are
 * addressed to contractors. A rectification that is addressed to an office has no contractor. Every step may run again.
 */
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
    await addColumns(queryRunner, 'rectification', COLUMNS);
    await queryRunner.query(FIRST_ROUNDS);
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
