import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { DistributedHub } from '../hub/distributed-hub';
import { StockProvider } from '../peers/stock-provider/stock-provider';
import { type Visitor } from './console-visitor';

/**
 * A Hub of five processes on MariaDB with the demonstration. Persons sign in at an identity provider from the package
 * oidc-provider.
 */
export type HubWithIssuer = {
  /** The address of the gateway. */
  url: string;
  issuer: StockProvider;
  /** Returns the id of a contractor that runs a station in a district. */
  contractorIn: (district: string) => Promise<string>;
  /** Kills the process of a subgraph, as a crash does. */
  stop: (name: SubgraphName) => Promise<unknown>;
  /** Returns the output of all processes. */
  output: () => string;
  close: () => Promise<void>;
};

/** Starts a Hub that accepts only registered GraphQL documents (HUB_SAFELIST=only), as in a strict production setup. */
export async function startHubWithIssuer(): Promise<HubWithIssuer> {
  const hub = await DistributedHub.create();
  const url = hub.services.addressOf('gateway');
  const issuer = await StockProvider.start({ origin: url, tokenSeconds: 600 });
  const close = async () => {
    issuer.close();
    await hub.close();
  };
  try {
    await Promise.all(SUBGRAPHS.map((name) => hub.up(`demo-${name}`)));
    await Promise.all(SUBGRAPHS.map((name) => hub.up(name)));
    const secretFile = join(hub.services.folder, 'console-secret');
    writeFileSync(secretFile, 'the secret of the console\n');
    hub.start('gateway', {
      ...{ HUB_OIDC_ISSUER: issuer.issuer, HUB_OIDC_AUDIENCE: issuer.audience, HUB_PUBLIC_URL: url },
      ...{ HUB_OIDC_CLIENT_ID: 'console', HUB_OIDC_CLIENT_SECRET_FILE: secretFile, HUB_SAFELIST: 'only' },
    });
    await hub.healthy('gateway');
  } catch (error) {
    await close();
    throw error;
  }
  const output = () => ['gateway', ...SUBGRAPHS].map((name) => hub.processOf(name).output).join('\n');
  const contractorIn = async (district: string) => {
    const contracts = `SELECT contractorId FROM service_contract WHERE kind = 'STATION' AND districtCode = '${district}'`;
    const [contract] = await hub.databases.rows('finance', `${contracts} ORDER BY startsOn DESC LIMIT 1`);
    return String(contract?.['contractorId']);
  };
  const stop = (name: SubgraphName) => hub.processOf(name).end('SIGKILL');
  return { url, issuer, contractorIn, stop, output, close };
}

/** Clicks the link that starts the sign-in at the identity provider. */
export async function beginAtIssuer({ page }: Visitor): Promise<void> {
  await page.goto('/console/work');
  await page.getByRole('link', { name: '统一身份认证登录' }).click();
}

/** Signs in on the pages of the identity provider, and consents to the request of the console. */
export async function signInAtIssuer(visitor: Visitor, account: string): Promise<void> {
  const { page } = visitor;
  await beginAtIssuer(visitor);
  await page.locator('input[name=login]').fill(account);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await agree(page);
}

async function agree(page: Page): Promise<void> {
  await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/console\//);
}
