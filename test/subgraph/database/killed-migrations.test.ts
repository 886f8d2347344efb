import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { type DatabaseShape } from '../../../shared/store/open-database';
import { subgraphNames } from '../../support/laws/source-files';
import { subgraphDatabases } from '../../support/drivers/subgraph/subgraph-databases';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';

type Migration = new () => MigrationInterface;

/**
 * The number of the last migration of release 0.1.0. MariaDB commits each statement at once, so every later migration
 * must be repeatable after it was killed.
 */
const RELEASED = 1753000000000;
const isLater = ({ name }: Migration) => Number(name.slice(-13)) > RELEASED;
/**
 * Matches statements that write. It excludes the statements with which SQLite replaces a table by a temporary table,
 * because SQLite always runs these in a transaction.
 */
const WRITES =
  /^\s*(?:ALTER|CREATE|DROP|UPDATE|INSERT|DELETE|REPLACE|VACUUM|OPTIMIZE)(?!.*temporary_)(?! TABLE "rectification"$)/;

/**
 * Runs a migration without a transaction, and kills it before each of its writing statements in turn. Each run gets one
 * statement further than the previous run.
 * @returns how often the migration was killed
 */
async function runKilled(Each: Migration, runner: QueryRunner): Promise<number> {
  const query = runner.query.bind(runner);
  const done = new Set<string>();
  for (let kills = 0; ; kills += 1) {
    let isFurther = false;
    runner.query = ((sql: string, values?: unknown[]) => {
      if (WRITES.test(sql) && !done.has(sql)) {
        if (isFurther) return Promise.reject(new Error('killed'));
        isFurther = true;
        done.add(sql);
      }
      return query(sql, values) as Promise<unknown>;
    }) as typeof runner.query;
    const end = await new Each().up(runner).then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    runner.query = query;
    if (end === 'done') return kills;
    expect([Each.name, end]).toEqual([Each.name, 'killed']);
  }
}

describe.each(subgraphNames())('the migrations of %s', (name) => {
  it('produce the schema of the row classes even if each migration is killed before every statement that writes', async () => {
    const [, shape] = (await subgraphDatabases()).find(([each]) => each === name) ?? [];
    if (shape === undefined) throw new Error(`The subgraph ${name} has no database.`);
    const migrations = Object.values(shape.migrations ?? {}) as Migration[];
    const released: DatabaseShape = { ...shape, migrations: migrations.filter((each) => !isLater(each)) };
    const { database, close } = await openTestDatabase(released);
    const runner = database.createQueryRunner();
    try {
      const kills = [];
      for (const each of migrations.filter(isLater)) kills.push(await runKilled(each, runner));
      expect(Math.max(...kills)).toBeGreaterThan(0);
      const { upQueries } = await database.driver.createSchemaBuilder().log();
      const drift = upQueries.map(({ query }) => query).filter((query) => !/^DROP INDEX ["`](ix|uq)_/.test(query));
      expect(drift).toEqual([]);
    } finally {
      await runner.release();
      await close();
    }
  });
});
