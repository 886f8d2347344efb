import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type Configuration,
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrant,
  discovery,
  fetchProtectedResource,
} from 'openid-client';
import { freePort } from '../support/drivers/faults/free-port';
import { buildWhereStale } from '../support/drivers/hub/built-hub';
import { PROJECT } from '../support/drivers/hub/compose-file';
import { TestIssuer } from '../support/drivers/peers/oidc-issuer';
import { ServiceProcess } from '../support/drivers/hub/service-process';

/** This suite runs the Hub with production settings, and calls it with a standard OAuth 2.0 library. */
const PROGRAM = 'dist/gateway/standalone.js';
const folder = mkdtempSync(join(tmpdir(), 'hub-clients-'));
let environment: Record<string, string>;
let origin: string;
let issuer: TestIssuer;
let hub: ServiceProcess;

beforeAll(async () => {
  buildWhereStale();
  issuer = await TestIssuer.start();
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  environment = {
    ...{ NODE_ENV: 'production', HUB_DATA: folder, HUB_PORT: String(port), HUB_DEMO: 'false', HUB_PUBLIC_URL: origin },
    ...{ HUB_OIDC_ISSUER: issuer.address, HUB_OIDC_AUDIENCE: issuer.audience },
  };
  hub = new ServiceProcess(['node', PROGRAM], environment);
  while (!hub.output.includes('/graphql')) {
    if (!hub.running) throw new Error(hub.output);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}, 180_000);
afterAll(async () => {
  await ServiceProcess.killAll();
  issuer?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command `client`, as `npm run client -- …` does, while the Hub runs. */
async function client(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const run = promisify(execFile)(process.execPath, [PROGRAM, 'client', ...args], { cwd: PROJECT, env: environment });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

async function shown(...args: string[]): Promise<{ id: string; secret: string }> {
  const { code, stdout, stderr } = await client(...args);
  expect([code, stderr]).toEqual([0, '']);
  const [, id = ''] = /^client_id +(\S+)$/m.exec(stdout) ?? [];
  const [, secret = ''] = /^client_secret +(\S+)$/m.exec(stdout) ?? [];
  return { id, secret };
}

const ROLE = ['--role', 'FINANCE_BUREAU', '--division', '370102'];
const SCOPES = ['--scope', 'disbursements:read', '--scope', 'budgetLines:read'];
const insecure = { execute: [allowInsecureRequests] };
const found = (
  { id, secret }: { id: string; secret: string },
  how = ClientSecretPost(secret),
): Promise<Configuration> => discovery(new URL(origin), id, undefined, how, insecure);

async function me(config: Configuration, accessToken: string): Promise<unknown> {
  const body = JSON.stringify({ query: '{ me { role subject } disbursements(first: 1) { totalCount } }' });
  const headers = new Headers({ 'content-type': 'application/json' });
  const response = await fetchProtectedResource(
    config,
    accessToken,
    new URL('/graphql', origin),
    'POST',
    body,
    headers,
  );
  return response.json();
}

it('serves a standard OAuth library: discovery, both authentication methods, scopes, and GraphQL with the token', async () => {
  const own = await shown('add', '历下区财政', ...ROLE, ...SCOPES);
  for (const how of [ClientSecretPost(own.secret), ClientSecretBasic(own.secret)]) {
    const config = await found(own, how);
    expect(config.serverMetadata()).toMatchObject({ issuer: origin, token_endpoint: `${origin}/oauth/token` });
    const tokens = await clientCredentialsGrant(config, { scope: 'disbursements:read' });
    expect([tokens.expires_in, tokens.scope, tokens.token_type]).toEqual([600, 'disbursements:read', 'bearer']);
    expect(await me(config, tokens.access_token)).toEqual({
      data: { me: { role: 'FINANCE_BUREAU', subject: own.id }, disbursements: { totalCount: 0 } },
    });
  }
  const oauth = await discovery(new URL(origin), own.id, undefined, ClientSecretPost(own.secret), {
    ...insecure,
    algorithm: 'oauth2',
  });
  expect((await clientCredentialsGrant(oauth)).scope).toBe('disbursements:read budgetLines:read');
  await expect(clientCredentialsGrant(oauth, { scope: 'me:read' })).rejects.toMatchObject({ error: 'invalid_scope' });
  const wrong = await found({ id: own.id, secret: 'wrong' });
  await expect(clientCredentialsGrant(wrong)).rejects.toMatchObject({ status: 401 });
}, 60_000);

it('manages a machine client while the Hub runs: rotates with an overlap, lists and disables at once', async () => {
  const own = await shown(
    'add',
    'audit',
    '--role',
    'AUDITOR',
    '--division',
    '3701',
    '--scope',
    'me:read',
    'disbursements:read',
  );
  const next = await shown('rotate', own.id, '--overlap', '24h');
  expect(next.id).toBe(own.id);
  const token = (await clientCredentialsGrant(await found(own))).access_token;
  const config = await found(next);
  expect((await clientCredentialsGrant(config)).scope).toBe('me:read disbursements:read');
  expect(await me(config, token)).toMatchObject({ data: { me: { role: 'AUDITOR' } } });
  const last = await shown('rotate', own.id, '--overlap', '0');
  for (const old of [own, next]) {
    await expect(clientCredentialsGrant(await found(old))).rejects.toMatchObject({ status: 401 });
  }
  const listed = await client('list');
  expect(listed.stdout).toContain(`${own.id}  AUDITOR  3701  active  since `);
  for (const { secret } of [own, next, last]) expect(listed.stdout).not.toContain(secret);
  expect((await client('disable', own.id)).code).toBe(0);
  await expect(clientCredentialsGrant(await found(last))).rejects.toMatchObject({ status: 401 });
  let answer: unknown = {};
  for (let tries = 0; tries < 60 && !JSON.stringify(answer).includes('UNAUTHENTICATED'); tries += 1) {
    answer = await me(config, token).catch((error: unknown) => ({ errors: String(error), code: 'UNAUTHENTICATED' }));
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(JSON.stringify(answer)).toContain('UNAUTHENTICATED');
  expect((await client('disable', own.id)).stderr).toContain('This machine client is disabled');
  expect(hub.output).not.toContain(last.secret);
}, 120_000);

it('refuses a scope without a field of the role, with a plain message, and creates no machine client', async () => {
  const { code, stdout, stderr } = await client('add', 'misspelt', ...ROLE, '--scope', 'disbursments:read');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(
    'FINANCE_BUREAU has no scope "disbursments:read". Correct it. Similar scopes: disbursements:read',
  );
  expect((await client('list')).stdout).not.toContain('misspelt');
}, 60_000);
