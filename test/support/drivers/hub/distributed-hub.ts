import { setTimeout as pause } from 'node:timers/promises';
import { type Caller } from '../../../../shared/access/caller';
import { readComposeFile } from './compose-file';
import { postJson } from './gateway-under-test';
import { type DatabaseServer, HubDatabases } from './hub-databases';
import { LocalServices } from './local-services';
import { TestIssuer } from '../peers/oidc-issuer';
import { ServiceProcess } from './service-process';

/**
 * The maximum number of health checks. Together with the pauses between them, they take about as long as Docker Compose
 * waits for a slow start.
 */
const TRIES = 200;
const BETWEEN_TRIES_MILLISECONDS = 200;

/**
 * The options of a new Hub. `former` is another Hub, whose secrets and issuer the new Hub uses too. `server` replaces
 * the tests' MariaDB server.
 */
type Making = { former?: DistributedHub; server?: DatabaseServer };
type Asking = { variables?: Record<string, unknown>; of?: string };

/** The processes of docker-compose.yml, with their commands, variables and secrets from that file. */
export class DistributedHub {
  private readonly processes = new Map<string, ServiceProcess>();
  private readonly isUp = new Set(['database']);

  private constructor(
    readonly issuer: TestIssuer,
    readonly databases: HubDatabases,
    readonly services: LocalServices,
  ) {}

  /** Creates the Hub with empty databases and no running process. */
  static async create({ former, server }: Making = {}): Promise<DistributedHub> {
    const databases = new HubDatabases(server);
    const issuer = former?.issuer ?? (await TestIssuer.start());
    const compose = readComposeFile({
      ...{ HUB_OIDC_ISSUER: issuer.address, HUB_OIDC_AUDIENCE: issuer.audience },
      // LocalServices replaces this address by the address of the gateway on this machine, as in every other variable.
      HUB_PUBLIC_URL: 'http://gateway:4000',
    });
    const hub = new DistributedHub(
      issuer,
      databases,
      await LocalServices.create(compose, databases, former?.services.secrets),
    );
    try {
      await databases.create(hub.services.secretsOf('database'));
      return hub;
    } catch (error) {
      await hub.close();
      throw error;
    }
  }

  /** Creates a second Hub on the same databases, keys and issuer. Closing the first Hub ends both Hubs. */
  async beside(): Promise<DistributedHub> {
    return new DistributedHub(this.issuer, this.databases, await this.services.beside());
  }

  /** Starts a service after its dependencies, and waits until it is healthy or ends with code 0. */
  async up(name: string): Promise<void> {
    if (this.isUp.has(name)) return;
    const { depends_on: dependencies, healthcheck } = this.services.get(name);
    for (const dependency of Object.keys(dependencies)) await this.up(dependency);
    const started = this.start(name);
    if (healthcheck !== undefined) await this.healthy(name);
    else if ((await started.exited) !== 0) throw new Error(`${name} failed: ${started.output}`);
    this.isUp.add(name);
  }

  /** Starts a service without waiting for it. @param more variables in addition to the variables of the file */
  start(name: string, more: Readonly<Record<string, string>> = {}): ServiceProcess {
    const environment = { ...this.services.environmentOf(name), ...more };
    const started = new ServiceProcess(this.services.get(name).command, environment);
    this.processes.set(name, started);
    return started;
  }

  /** Runs the program of a service with these further arguments, such as the name of a command. */
  command(name: string, ...words: string[]): ServiceProcess {
    return new ServiceProcess([...this.services.get(name).command, ...words], this.services.environmentOf(name));
  }

  /** Runs the program of a service with these further arguments. @returns its output. @throws Error if it fails */
  async run(name: string, args: readonly string[]): Promise<string> {
    const run = this.command(name, ...args);
    if ((await run.exited) !== 0) throw new Error(`${name} ${args.join(' ')} failed: ${run.output}`);
    return run.output;
  }

  processOf(name: string): ServiceProcess {
    const started = this.processes.get(name);
    if (started === undefined) throw new Error(`${name} was not started.`);
    return started;
  }

  runs(name: string): boolean {
    return this.processes.get(name)?.running ?? false;
  }

  /** Waits until the service is healthy. @throws Error if the service ends, or its health check fails for too long */
  async healthy(name: string): Promise<void> {
    for (let tries = 0; tries < TRIES && this.processOf(name).running; tries += 1) {
      if (await this.isHealthy(name)) return;
      await pause(BETWEEN_TRIES_MILLISECONDS);
    }
    throw new Error(`${name} does not become healthy: ${this.processOf(name).output}`);
  }

  /** Waits until the service answers, whether or not it is ready. @throws Error if the service ends */
  live(name: string): Promise<void> {
    return this.answers(name, '/health/live');
  }

  /**
   * Waits until the service is ready. Unlike `healthy`, this method does not start a process for each try.
   * @throws Error if the service ends
   */
  ready(name: string): Promise<void> {
    return this.answers(name, '/health/ready');
  }

  private async answers(name: string, path: string): Promise<void> {
    const address = `${this.services.addressOf(name)}${path}`;
    while (
      !(await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      ))
    ) {
      if (!this.processOf(name).running) throw new Error(`${name} ended: ${this.processOf(name).output}`);
      await pause(BETWEEN_TRIES_MILLISECONDS);
    }
  }

  /** Runs the service's health check from the compose file once. */
  async isHealthy(name: string): Promise<boolean> {
    return (await new ServiceProcess(this.services.healthCheckOf(name), {}).exited) === 0;
  }

  /** Sends a query to the gateway of this Hub, or of another Hub that trusts the same issuer. */
  async ask(caller: Caller, query: string, { variables = {}, of = this.services.addressOf('gateway') }: Asking = {}) {
    const headers: Record<string, string> = {};
    if ('grants' in caller) headers.authorization = `Bearer ${await this.issuer.token(caller)}`;
    return postJson(`${of}/graphql`, { query, variables }, headers);
  }

  /** Ends every process, and drops every database and user. Tests call this method even after a failure. */
  async close(): Promise<void> {
    await ServiceProcess.killAll();
    this.issuer.close();
    this.services.remove();
    await this.databases.drop();
  }
}
