import { type GraphQLSchema } from 'graphql';
import { type Role } from '../../../shared/domain/roles';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type Caller } from '../../../shared/access/caller';
import { type GatewayUnderTest, type HttpAnswer, gatewayUnderTest } from '../drivers/hub/gateway-under-test';
import { audienceSchemas } from './leak-bench';
import { documentOf, mutationNames } from './mutation-documents';
import { personalTexts } from '../city/personal-texts';
import { seedAccounts } from '../city/money/seeded-accounts';
import { seedScoring } from './mutations/evaluation/seeded-scoring';
import { seedWebhooks } from '../city/seeded-webhooks';
import { NOW } from '../city/small-city';
import { type Snapshot, restore, snapshotOf } from '../oracle/table-snapshots';
import { withReceipt } from './mutations/uploaded';
import { withHubs } from '../city/writing-procurement';
import { writingCity } from '../city/writing-city';

export type Answered = HttpAnswer & {
  /** The code of the first error, `FAULTS` if a sheet was refused row by row, or null on success. */
  code: string | null;
  extensions: Record<string, unknown>;
  /** The statements sent to the databases, without their values. */
  statements: Readonly<Record<string, string[]>>;
};

/** A Hub with the city of writing-city.ts. A test file calls `reset` after each test to restore the original city. */
export class MutationBench {
  /**
   * The rows of all tables at the last read, and the number of writing statements that the Hub had sent by then. Null
   * means that the tables must be read.
   */
  private read: { writes: number; rows: Promise<Snapshot> } | null = null;

  private constructor(
    readonly hub: GatewayUnderTest,
    private readonly made: Snapshot,
  ) {}

  static async open(): Promise<MutationBench> {
    const hub = await gatewayUnderTest(() => withHubs(writingCity()), NOW, { publicWrites: 1_000_000 });
    // Filling the databases records events. The followers apply them now, so that later polls find only new events.
    await hub.followers.catchUp();
    await seedWebhooks(hub.databases);
    await seedAccounts(hub.databases);
    await seedScoring(hub.databases);
    return new MutationBench(hub, await snapshotOf(hub.databases));
  }

  /** Runs a mutation and selects every field of its answer. The document is valid in the schema of the role `as`. */
  async run(
    name: string,
    caller: Caller,
    variables: Record<string, unknown>,
    as: Role = caller.role,
  ): Promise<Answered> {
    // The gateway may have to query finance about this caller. It does so here, before the mutation, so that the
    // statements of this query are not counted.
    await this.hub.access.faultOf(caller);
    const marks = Object.entries(this.hub.statements).map(([subgraph, all]) => [subgraph, all.length] as const);
    const sent = withReceipt(variables, caller, this.hub.keys.passport);
    const answer = await this.hub.ask(caller, documentOf(schemaOf(as), name), sent);
    const statements = Object.fromEntries(
      marks.map(([subgraph, mark]) => [
        subgraph,
        (this.hub.statements[subgraph] ?? []).slice(mark).map(({ sql }) => withoutNumbers(sql)),
      ]),
    );
    const { code, ...extensions } = answer.body.errors?.[0]?.extensions ?? { code: faultsOf(answer.body.data?.[name]) };
    return { ...answer, code, extensions, statements };
  }

  /**
   * Changes rows of a subgraph in ways that no mutation can. For example, the rows can then look as if time had passed,
   * or as if an older version of the Hub had written them.
   */
  async change(subgraph: SubgraphName, statements: readonly string[]): Promise<void> {
    for (const sql of statements) await this.hub.databases[subgraph]?.query(sql);
  }

  /** Sends a query of the caller, and returns the answer. */
  ask(caller: Caller, source: string, variables: Record<string, unknown> = {}): Promise<HttpAnswer> {
    return this.hub.ask(caller, source, variables);
  }

  /**
   * Returns the rows of all tables. The method reads them again only if the Hub has sent a statement that may write.
   */
  state(): Promise<Snapshot> {
    const writes = this.writes();
    if (this.read?.writes !== writes) this.read = { writes, rows: snapshotOf(this.hub.databases) };
    return this.read.rows;
  }

  /** Restores the original city, or the rows that `state` returned before. */
  async reset(to: Snapshot = this.made): Promise<void> {
    await restore(this.hub.databases, to, await this.state());
    if (this.writes() > 0) this.read = null;
    await this.hub.access.refresh();
    for (const kept of [this.hub.calls, this.hub.requests, this.hub.logged]) kept.length = 0;
    for (const kept of Object.values(this.hub.statements)) kept.length = 0;
  }

  /**
   * Returns the log lines that contain personal data, and the rows with personal data in the tables of {@link TOLD_OF}.
   */
  async leaks(): Promise<string[]> {
    const written = [...(await this.state())].filter(([name]) => TOLD_OF.test(name));
    const texts = [...this.hub.logged, ...written.flatMap(([, rows]) => rows.map((row) => JSON.stringify(row)))];
    return texts.filter(holdsPersonal);
  }

  close(): Promise<void> {
    return this.hub.close();
  }

  private writes(): number {
    return Object.values(this.hub.statements).flatMap((sent) => sent.filter(({ sql }) => !READING.test(sql))).length;
  }
}

const READING = /^\s*(?:SELECT|BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|SET)\b/i;

/** Matches the tables in which the tests look for personal data in clear text. */
const TOLD_OF = /\.(?:event|idempotency_key|worker)$/;

function faultsOf(answer: unknown): 'FAULTS' | null {
  const { faults = [] } = (answer ?? {}) as { faults?: unknown[] };
  return faults.length > 0 ? 'FAULTS' : null;
}

const texts = personalTexts();
export const holdsPersonal = (text: string) => texts.some((each) => text.includes(each));

const schemas = audienceSchemas();

export function schemaOf(role: Role): GraphQLSchema {
  const schema = schemas.get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  return schema;
}

/** Returns the roles with this mutation in their schema. */
export function rolesWith(name: string): Role[] {
  return [...schemas].filter(([, schema]) => mutationNames(schema).includes(name)).map(([role]) => role);
}

/** Returns a statement with each number, such as a limit, replaced by a question mark. */
function withoutNumbers(sql: string): string {
  return sql.replace(/\b\d+\b/g, '?');
}
