import { type DataSource, type MigrationInterface } from 'typeorm';
import { type DatabaseShape } from '../../../../shared/store/open-database';
import { openTestDatabase } from './test-database';

type Migration = new () => MigrationInterface;

export type OlderDatabase = {
  database: DataSource;
  insert: (table: string, row: Record<string, unknown>) => Promise<void>;
  /** Runs the migration `before` and every later migration, in order. */
  migrate: () => Promise<void>;
};

/** Opens a database for each test of a file. Only the migrations that precede `before` have run in it. */
export function olderDatabase(shape: DatabaseShape, before: Migration): OlderDatabase {
  const migrations = Object.values(shape.migrations ?? {}) as Migration[];
  const from = migrations.findIndex((each) => each === before);
  const older = {} as OlderDatabase;
  let close = () => Promise.resolve();

  beforeEach(async () => {
    const opened = await openTestDatabase({ ...shape, migrations: migrations.slice(0, from) });
    older.database = opened.database;
    close = opened.close;
  });
  afterEach(() => close());

  older.insert = async (table, row) => {
    const columns = Object.keys(row).map((name) => `\`${name}\``);
    const values = columns.map(() => '?').join(', ');
    const sql = `INSERT INTO \`${table}\` (${columns.join(', ')}) VALUES (${values})`;
    await older.database.query(sql, Object.values(row));
  };
  older.migrate = async () => {
    const runner = older.database.createQueryRunner();
    for (const Each of migrations.slice(from)) await new Each().up(runner);
    await runner.release();
  };
  return older;
}
