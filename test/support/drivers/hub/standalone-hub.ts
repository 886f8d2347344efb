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
const HOUR = 3600;

export type CommandResult = { code: unknown; output: string };

/**
 * `npm start` as shipped, with the embedded issuer, on the database of this test run. Its keys and files are in its folder,
 * and on MariaDB its databases have a prefix of their own.
 */
export class StandaloneHub {
  private process: ServiceProcess | null = null;
  private address = '';
  readonly prefix = `hub_${randomBytes(4).toString('hex')}_`;

  constructor(
    readonly folder: string,
    private readonly more: Readonly<Record<string, string>> = {},
  ) {}

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
      if (address !== undefined && this.process.output.includes('AUDITOR')) return void (this.address = address);
      if (!this.process.running) throw new Error(`The hub ended: ${this.process.output}`);
      await pause(20);
    }
  }

  /** Ends the hub as Ctrl-C does, so that it signs a last checkpoint. */
  async stop(): Promise<void> {
    await this.process?.end('SIGTERM');
  }

  get log(): string {
    return this.process?.output ?? '';
  }

  /** Returns a token of the embedded issuer, signed with the key in the folder. */
  token({ role, subject, ...caller }: UserCaller): Promise<string> {
    const issuer = DevelopmentIssuer.open({ production: false, oidc: null, dataFolder: this.folder });
    const division = 'division' in caller ? { division: caller.division } : {};
    const contractor = 'contractorId' in caller ? { contractor: caller.contractorId } : {};
    return issuer.issue({ sub: subject, role, ...division, ...contractor }, HOUR);
  }

  async ask(caller: UserCaller, query: string, variables: Record<string, unknown>): Promise<HttpAnswer> {
    return this.askWith(await this.token(caller), query, variables);
  }

  askWith(token: string, query: string, variables: Record<string, unknown> = {}): Promise<HttpAnswer> {
    return postJson(this.address, { query, variables }, { authorization: `Bearer ${token}` });
  }

  async health(): Promise<unknown> {
    return (await fetch(new URL('/health/ready', this.address))).json();
  }

  /** Runs a command, such as `verify-chain`, with the environment of this hub. */
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
    await this.process?.end('SIGKILL');
    if (databaseUnderTest().type === 'sqlite') return;
    for (const name of SUBGRAPHS) await this.query(`DROP DATABASE IF EXISTS \`${this.prefix}${name}\``);
  }

  private async query(sql: string): Promise<Stored[]> {
    const under = databaseUnderTest();
    const connection = await createConnection({
      uri: under.type === 'mysql' ? under.url : '',
      multipleStatements: true,
      dateStrings: ['DATE'],
    });
    const [answers] = await connection.query(sql).finally(() => connection.end());
    const last: unknown = Array.isArray(answers) && Array.isArray(answers.at(-1)) ? answers.at(-1) : answers;
    return Array.isArray(last) ? (last as Stored[]) : [];
  }
}
