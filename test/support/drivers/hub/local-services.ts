import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SUBGRAPHS } from '../../../../shared/kernel/ids/subgraph-names';
import { makeSecrets } from '../../../../shared/container/make-secrets';
import { type ComposeFile, type ComposeService } from './compose-file';
import { type HubDatabases } from './hub-databases';

/** The services that answer requests. The other services perform one task and end. */
export const SERVING = ['gateway', ...SUBGRAPHS] as const;

/**
 * The services of the compose file, as processes of this machine. In their settings, the class replaces only container
 * names, ports, the database, and the folders /checkpoints, /attachments, /persisted, /sessions and /run/secrets. Each
 * service gets exactly the secrets that the compose file gives it.
 */
export class LocalServices {
  private constructor(
    private readonly compose: ComposeFile,
    private readonly databases: HubDatabases | null,
    private readonly ports: ReadonlyMap<string, number>,
    readonly folder: string,
    readonly secrets: string,
  ) {}

  /**
   * Prepares the services.
   * @param databases the databases of the services, or null to put them all into one folder as SQLite files
   * @param known the folder with the secrets of another installation, or undefined to make new secrets
   */
  static async create(compose: ComposeFile, databases: HubDatabases | null, known?: string): Promise<LocalServices> {
    const folder = mkdtempSync(join(tmpdir(), 'hub-processes-'));
    const secrets = join(folder, 'all-secrets');
    if (known === undefined) makeSecrets(secrets);
    else cpSync(known, secrets, { recursive: true });
    return new LocalServices(compose, databases, await portsOf(compose), folder, secrets);
  }

  /** Returns the same services on other ports, with the same databases and secrets. */
  async beside(): Promise<LocalServices> {
    const { compose, databases, secrets } = this;
    const folder = mkdtempSync(join(tmpdir(), 'hub-processes-'));
    return new LocalServices(compose, databases, await portsOf(compose), folder, secrets);
  }

  get(name: string): ComposeService {
    const service = this.compose.services[name];
    if (service === undefined) throw new Error(`docker-compose.yml has no service ${name}.`);
    return service;
  }

  addressOf(name: string): string {
    return `http://127.0.0.1:${this.ports.get(name)}`;
  }

  environmentOf(name: string): Record<string, string> {
    const { environment } = this.get(name);
    const local = Object.entries(environment).map(([key, value]) => [key, this.localValue(name, { key, value })]);
    const named = Object.fromEntries(local) as Record<string, string>;
    if (this.databases !== null) return { HUB_DATABASE_PREFIX: this.databases.prefix, ...named };
    delete named['HUB_DATABASE_URL'];
    delete named['HUB_DATABASE_PASSWORD_FILE'];
    return { ...named, HUB_DATA: join(this.folder, 'data') };
  }

  healthCheckOf(name: string): string[] {
    const [kind, ...command] = this.get(name).healthcheck?.test ?? [];
    if (kind !== 'CMD') throw new Error(`${name} has no health check.`);
    return command.map((word) => word.replace(/^http:\/\/127\.0\.0\.1:\d+/, this.addressOf(name)));
  }

  /** Copies the secrets of a service to a folder that replaces /run/secrets. @returns the folder */
  secretsOf(name: string): string {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    for (const secret of this.get(name).secrets) {
      const file = this.compose.secrets[secret]?.file ?? '';
      copyFileSync(join(this.secrets, basename(file)), join(folder, secret));
    }
    return folder;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private localValue(name: string, { key, value }: { key: string; value: string }): string {
    if (key === 'HUB_HOST') return '127.0.0.1';
    if (key === 'HUB_PORT' || key === 'HUB_SUBGRAPH_PORT') return String(this.ports.get(name));
    return value
      .replace(/^mysql:\/\/hub_(\w+)@database:3306$/, (_, owner: string) => this.databaseUrl(owner))
      .replace(/^http:\/\/(\w+):(?:4000|4001)$/, (_, service: string) => this.addressOf(service))
      .replace(/^\/attachments$/, join(this.folder, 'attachments'))
      .replace(/^\/persisted\//, `${this.folder}/`)
      .replace(/^\/sessions$/, join(this.folder, 'sessions'))
      .replace(/^\/checkpoints$/, join(this.folder, 'checkpoints', SUBGRAPHS.find((each) => each === name) ?? ''))
      .replace(/^\/run\/secrets\//, `${this.secretsOf(name)}/`);
  }

  private databaseUrl(owner: string): string {
    if (this.databases === null) return '';
    const { prefix, server } = this.databases;
    return `mysql://${prefix}${owner}@${server.host}:${server.port}`;
  }
}

function portsOf({ services }: ComposeFile): Promise<Map<string, number>> {
  return freePorts(Object.keys(services));
}

/**
 * Returns a free port for each name. It opens all ports before it closes any of them, so that no two ports are equal.
 */
async function freePorts(names: readonly string[]): Promise<Map<string, number>> {
  const servers = names.map(() => createServer());
  await Promise.all(servers.map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return new Map(names.map((name, index) => [name, ports[index] ?? 0]));
}
