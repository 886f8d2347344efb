import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { DevelopmentIssuer } from '../../../../gateway/identity/development-issuer';
import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { SqliteDriver } from '../../../../shared/store/connection/sqlite-driver';
import { type Stored } from '../../oracle/chain-check';
import { type UserCaller } from '../peers/oidc-issuer';
import { databaseUnderTest } from '../subgraph/test-database';
import { type HttpAnswer, postJson } from './gateway-under-test';
import { ServiceProcess } from './service-process';

const PROGRAM = ['node', 'dist/gateway/standalone.js'];
/** Matches the end of what a started Hub prints: its trial tokens, or a notice that no tokens could be made. */
export const TOKENS = /AUDITOR|npm run token/;
const HOUR = 3600;

export type CommandResult = { code: unknown; output: string };

/**
 * A Hub that runs like `npm start`, with the embedded issuer, on the kind of database of this test run. Its keys and
 * files are in `folder`. On MariaDB, the names of its databases begin with `prefix`.
 */
export class StandaloneHub {
  private process: ServiceProcess | null = null;
  private address = '';

  constructor(
    readonly folder: string,
    private readonly more: Readonly<Record<string, string>> = {},
    readonly prefix = `hub_${randomBytes(4).toString('hex')}_`,
  ) {}

  /** Returns another Hub on the same folder and databases. It is not started. */
  beside(): StandaloneHub {
    return new StandaloneHub(this.folder, this.more, this.prefix);
  }

  get environment(): Record<string, string> {
    const under = databaseUnderTest();
    const own = { PATH: process.env.PATH ?? '', HUB_DATA: this.folder, HUB_PORT: '0', ...this.more };
    if (under.type === 'sqlite') return own;
    return { ...own, HUB_DATABASE_URL: under.url, HUB_DATABASE_PREFIX: this.prefix, ...this.more };
  }

  async start(): Promise<void> {
    this.process = new ServiceProcess(PROGRAM, this.environment);
    for (;;) {
      const [address] = /http:\S+\/graphql/.exec(this.process.output) ?? [];
      if (address !== undefined && TOKENS.test(this.process.output)) return void (this.address = address);
      if (!this.process.running) throw new Error(`The Hub ended: ${this.process.output}`);
      await pause(20);
    }
  }

  /** Ends the Hub as Ctrl-C does, so that it signs a last checkpoint. */
  async stop(): Promise<void> {
    await this.process?.end('SIGTERM');
  }

  /** Ends the Hub as a power failure does. */
  async kill(): Promise<void> {
    await this.process?.end('SIGKILL');
  }

  get running(): boolean {
    return this.process?.running === true;
  }

  get log(): string {
    return this.process?.output ?? '';
  }

  /** Returns a token of the embedded issuer, signed with the key in the folder. */
  token({ role, subject, ...caller }: UserCaller, seconds = HOUR): Promise<string> {
    const issuer = DevelopmentIssuer.open({ production: false, oidc: null, dataFolder: this.folder });
    const division = 'division' in caller ? { division: caller.division } : {};
    const contractor = 'contractorId' in caller ? { contractor: caller.contractorId } : {};
    return issuer.issue({ sub: subject, role, ...division, ...contractor }, seconds);
  }

  async ask(caller: UserCaller, query: string, variables: Record<string, unknown>): Promise<HttpAnswer> {
    return this.askWith(await this.token(caller), query, variables);
  }

  /** Sends a query with a token, or without a token as the public. */
  askWith(token: string | null, query: string, variables: Record<string, unknown> = {}): Promise<HttpAnswer> {
    return postJson(this.address, { query, variables }, token === null ? {} : { authorization: `Bearer ${token}` });
  }

  async health(): Promise<unknown> {
    return (await fetch(new URL('/health/ready', this.address))).json();
  }

  /** Runs a command, such as `verify-chain`, with the environment of this Hub. */
  async command(...words: readonly string[]): Promise<CommandResult> {
    const run = new ServiceProcess([...PROGRAM, ...words], this.environment);
    return { code: await run.exited, output: run.output };
  }

  /** Queries the database of a subgraph directly. */
  async rows(name: SubgraphName, sql: string): Promise<Stored[]> {
    if (databaseUnderTest().type === 'mysql') return this.query(`USE \`${this.prefix}${name}\`; ${sql}`);
    const file = new SqliteDriver(`${this.folder}/${name}.sqlite`, { timeout: 5000 });
    try {
      return file.prepare(sql).all();
    } finally {
      file.close();
    }
  }

  async drop(): Promise<void> {
    await this.kill();
    if (databaseUnderTest().type === 'sqlite') return;
    for (const name of SUBGRAPHS) await this.query(`DROP DATABASE IF EXISTS \`${this.prefix}${name}\``);
  }

  private async query(sql: string): Promise<Stored[]> {
    const connection = await createConnection({
      uri: this.environment['HUB_DATABASE_URL'] ?? '',
      multipleStatements: true,
      dateStrings: ['DATE'],
    });
    const [answers] = await connection.query(sql).finally(() => connection.end());
    const last: unknown = Array.isArray(answers) && Array.isArray(answers.at(-1)) ? answers.at(-1) : answers;
    return Array.isArray(last) ? (last as Stored[]) : [];
  }
}
