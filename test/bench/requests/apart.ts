import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBGRAPHS } from '../../../shared/kernel/ids/subgraph-names';
import { readComposeFile } from '../../support/drivers/hub/compose-file';
import { type DatabaseServer, HubDatabases } from '../../support/drivers/hub/hub-databases';
import { LocalServices } from '../../support/drivers/hub/local-services';
import { ServiceProcess } from '../../support/drivers/hub/service-process';
import { type TestIssuer } from '../../support/drivers/peers/oidc-issuer';
import { mariadbProcess, mariadbServer } from './mariadb';
import { type Measured, WIDE } from './together';

/** A Hub of five processes. `passportKey` is the file of the key with which its gateway signs passports. */
export type Apart = Measured & { origins: readonly string[]; passportKey: string; close: () => Promise<void> };

const NO_SERVER: DatabaseServer = { host: '', port: 0, user: '', password: '' };

/**
 * Starts the Hub as a gateway and four subgraphs, with the demonstration. The databases are on MariaDB if
 * HUB_TEST_MYSQL_URL is set, and on SQLite otherwise.
 */
export async function startApart(issuer: TestIssuer, folder: string): Promise<Apart> {
  const server = mariadbServer();
  const databases = new HubDatabases(server ?? NO_SERVER);
  const services = await LocalServices.create(composeFile(issuer), databases);
  if (server !== null) await databases.create(services.secretsOf('database'));
  const run = (name: string) => runService(services, name, server === null ? folder : null);
  for (const name of SUBGRAPHS.flatMap((each) => [`migrate-${each}`, `demo-${each}`])) {
    const once = run(name);
    if ((await once.exited) !== 0) throw new Error(`${name} failed: ${once.output}`);
  }
  const subgraphs = SUBGRAPHS.map((name) => run(name));
  const gateway = run('gateway');
  await ready(`${services.addressOf('gateway')}/health/ready`, gateway);
  return {
    name: `Hub, five processes, ${server === null ? 'SQLite' : 'MariaDB'}`,
    url: `${services.addressOf('gateway')}/graphql`,
    front: gateway.id,
    behind: [...subgraphs.map(({ id }) => id), ...(server === null ? [] : [await mariadbProcess(server)])],
    origins: SUBGRAPHS.map((name) => services.addressOf(name)),
    passportKey: join(services.secretsOf('gateway'), 'passport_private_key'),
    close: async () => {
      await ServiceProcess.killAll();
      services.remove();
      if (server !== null) await databases.drop();
    },
  };
}

function composeFile({ address, audience }: TestIssuer) {
  return readComposeFile({
    HUB_OIDC_ISSUER: address,
    HUB_OIDC_AUDIENCE: audience,
    HUB_PUBLIC_URL: 'http://gateway:4000',
  });
}

/** Starts a service of the compose file. @param folder the folder of its SQLite database; null for MariaDB */
function runService(services: LocalServices, name: string, folder: string | null): ServiceProcess {
  const { command } = services.get(name);
  const environment: Record<string, string> = { ...services.environmentOf(name), ...WIDE };
  if (folder === null) return new ServiceProcess(command, environment);
  const others = Object.entries(environment).filter(([setting]) => !setting.startsWith('HUB_DATABASE_'));
  return new ServiceProcess(command, { ...Object.fromEntries(others), HUB_DATA: folder });
}

async function ready(url: string, gateway: ServiceProcess): Promise<void> {
  const answers = async () => (await fetch(url).catch(() => null))?.ok === true;
  while (!(await answers())) {
    if (!gateway.running) throw new Error(`The gateway ended: ${gateway.output}`);
    await pause(200);
  }
}
