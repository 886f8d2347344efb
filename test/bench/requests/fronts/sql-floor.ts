import 'reflect-metadata';
import { type GatewayUnderTest, gatewayUnderTest } from '../../../support/drivers/hub/gateway-under-test';
import { BUREAU, demonstration, queries, type Variables } from '../operations';
import { serve } from './serve';

type Prepared = { all: (...parameters: readonly unknown[]) => unknown[] };
type Connection = { prepare: (sql: string) => Prepared };
type Step = { statement: Prepared; parameters: readonly unknown[] };

/**
 * Answers each measured query by running its SQL statements and nothing else. The statements are recorded from a Hub in
 * memory with the same demonstration. At its start, the program prints how many statements each query sends, and how
 * many rows they return.
 */
async function main(): Promise<void> {
  const hub = await gatewayUnderTest(demonstration, new Date());
  await hub.assessDay();
  const steps = new Map<string, Step[]>();
  for (const { name, source, variables } of queries()) {
    for (const each of variables) steps.set(keyOf(name, each), await stepsOf(hub, source, each));
  }
  const counts = queries().map(({ name, variables: [first = {}] }) => {
    const own = steps.get(keyOf(name, first)) ?? [];
    return { name, statements: own.length, rows: own.reduce((sum, step) => sum + rowsOf(step).length, 0) };
  });
  serve(
    ({ operationName, variables }) => {
      const own = steps.get(keyOf(operationName, variables)) ?? [];
      return Promise.resolve(JSON.stringify(own.map(rowsOf)));
    },
    { counts },
  );
}

function keyOf(name: string, variables: Variables): string {
  return `${name} ${JSON.stringify(variables)}`;
}

function rowsOf({ statement, parameters }: Step): unknown[] {
  return statement.all(...parameters);
}

/**
 * Returns the SQL statements of a query. The Hub answers the query twice, and only the second answer counts, because
 * caches are filled then.
 */
async function stepsOf(hub: GatewayUnderTest, source: string, variables: Variables): Promise<Step[]> {
  await hub.ask(BUREAU, source, variables);
  for (const seen of Object.values(hub.statements)) seen.length = 0;
  const { body } = await hub.ask(BUREAU, source, variables);
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  const kept = new Map<string, Prepared>();
  return Object.entries(hub.statements).flatMap(([subgraph, seen]) => {
    const driver = hub.databases[subgraph]?.driver as unknown as { databaseConnection: Connection };
    return seen.map(({ sql, parameters }) => {
      const statement = kept.get(sql) ?? driver.databaseConnection.prepare(sql);
      kept.set(sql, statement);
      return { statement, parameters };
    });
  });
}

void main();
