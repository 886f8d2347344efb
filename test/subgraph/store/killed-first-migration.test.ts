import { type DataSource, type QueryRunner } from 'typeorm';
import { migrate } from '../../../shared/store/connection/migrate';
import { type DatabaseShape, openDatabase } from '../../../shared/store/open-database';
import { drawn } from '../../support/drivers/at-scale';
import { subgraphNames } from '../../support/laws/source-files';
import { subgraphDatabases } from '../../support/drivers/subgraph/subgraph-databases';
import { newAddress } from '../../support/drivers/subgraph/test-database';

/** Matches statements that change the schema or write rows. */
const WRITES = /^\s*(?:ALTER|CREATE|DROP|UPDATE|INSERT|DELETE|REPLACE|RENAME)/;

/** The numbers of writing statements after which a migration is killed, in addition to 1, 2 and 3. */
const LATER_KILLS = Array.from({ length: 12 }, (_, each) => 4 + each * 5);

/** Fails every statement after a given number of writing statements, as if the process had been killed. */
class Killer {
  private remaining = Infinity;

  constructor(source: DataSource) {
    const createQueryRunner = source.createQueryRunner.bind(source);
    const known = new WeakSet<QueryRunner>();
    source.createQueryRunner = (mode) => {
      const runner = createQueryRunner(mode);
      // On SQLite, every call returns the same runner, which must be watched only once.
      if (!known.has(runner)) this.watch(runner);
      known.add(runner);
      return runner;
    };
  }

  killAfter(statements: number): void {
    this.remaining = statements;
  }

  /** Lets all statements through again. @returns whether any has failed */
  revive(): boolean {
    const hasKilled = this.remaining <= 0;
    this.remaining = Infinity;
    return hasKilled;
  }

  private watch(runner: QueryRunner): void {
    const query = runner.query.bind(runner) as (...call: unknown[]) => Promise<unknown>;
    runner.query = ((...call: unknown[]) => {
      const sql = String(call[0]);
      if (this.remaining <= 0 && sql !== 'ROLLBACK') return Promise.reject(new Error('killed'));
      if (WRITES.test(sql)) this.remaining -= 1;
      return query(...call);
    }) as typeof runner.query;
  }
}

async function shapeOf(name: string): Promise<DatabaseShape> {
  const [, shape] = (await subgraphDatabases()).find(([each]) => each === name) ?? [];
  if (shape === undefined) throw new Error(`The subgraph ${name} has no database.`);
  return shape;
}

/**
 * Migrates an empty database. Kills the migration once for each number in `kills`, after that many writing statements.
 * Then migrates to the end.
 * @returns how often the migration was killed, and the statements that would still change the schema
 */
async function migrateKilled(
  shape: DatabaseShape,
  kills: readonly number[],
): Promise<{ killed: number; drift: string[] }> {
  const { address, drop } = await newAddress();
  const source = await openDatabase(address, shape, { isLimited: false });
  try {
    let killed = 0;
    const killer = new Killer(source);
    for (const after of kills) {
      killer.killAfter(after);
      await migrate(source, shape.checksums).catch((error: unknown) => expect(error).toEqual(new Error('killed')));
      if (killer.revive()) killed += 1;
    }
    await migrate(source, shape.checksums);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const drift = upQueries.map(({ query }) => query).filter((query) => !/^DROP INDEX ["`](ix|uq)_/.test(query));
    return { killed, drift };
  } finally {
    await source.destroy();
    await drop();
  }
}

// TypeORM prints each migration that fails, so the tests suppress this output.
beforeAll(() => jest.spyOn(console, 'log').mockImplementation());
afterAll(() => jest.restoreAllMocks());

describe.each(subgraphNames())('the first migration of %s', (name) => {
  it('reaches the schema of the row classes after it was killed at several statements', async () => {
    const shape = await shapeOf(name);
    const kills = [1, 2, 3, ...drawn(LATER_KILLS, 0.3)];
    const { killed, drift } = await migrateKilled(shape, kills);
    expect(killed).toBeGreaterThan(3);
    expect(drift).toEqual([]);
  }, 120_000);

  it('drops nothing in a database that had a table before', async () => {
    const shape = await shapeOf(name);
    const { address, drop } = await newAddress();
    const source = await openDatabase(address, shape, { isLimited: false });
    try {
      await source.query('CREATE TABLE `known_before` (`id` int PRIMARY KEY)');
      await source.query('INSERT INTO `known_before` (`id`) VALUES (1)');
      const killer = new Killer(source);
      killer.killAfter(5);
      await expect(migrate(source, shape.checksums)).rejects.toThrow('killed');
      killer.revive();
      // On MariaDB, this fails, because the migrations of release 0.1.0 cannot be repeated.
      await migrate(source, shape.checksums).catch(() => undefined);
      expect(await source.query('SELECT * FROM `known_before`')).toEqual([expect.objectContaining({ id: 1 })]);
    } finally {
      await source.destroy();
      await drop();
    }
  });
});
