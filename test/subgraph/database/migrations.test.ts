import { openTestDatabase } from '../../support/drivers/subgraph/test-database';
import { subgraphNames } from '../../support/laws/source-files';
import { subgraphDatabases } from '../../support/drivers/subgraph/subgraph-databases';

/** Matches statements about indices. The comparison omits indices, because row classes do not declare them. */
const OF_AN_INDEX = /^DROP INDEX ["`](ix|uq)_/;

describe.each(subgraphNames())('the migrations of %s', (name) => {
  it('create exactly the tables that the row classes declare', async () => {
    const [, shape] = (await subgraphDatabases()).find(([each]) => each === name) ?? [];
    if (shape === undefined) throw new Error(`The subgraph ${name} has no database.`);
    const { database, close } = await openTestDatabase(shape);
    try {
      const { upQueries } = await database.driver.createSchemaBuilder().log();
      const drift = upQueries.map(({ query }) => query).filter((query) => !OF_AN_INDEX.test(query));
      expect(drift).toEqual([]);
      expect(await database.showMigrations()).toBe(false);
    } finally {
      await close();
    }
  });
});
