import { copyFileSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBGRAPHS } from '../../../shared/kernel/ids/subgraph-names';
import { office } from '../../support/city/callers';
import { CITY } from '../../support/city/small-city';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { DistributedHub } from '../../support/drivers/hub/distributed-hub';
import { ServiceProcess } from '../../support/drivers/hub/service-process';

const MINUTE = 60_000;
const city = office('CITY_BUREAU', CITY);
const WORKERS = '{ workers(first: 3) { totalCount nodes { id name } } }';

let hub: DistributedHub;

/** Starts the processes of the compose file on databases that are filled with the demonstration. */
beforeAll(async () => {
  buildWhereStale();
  hub = await DistributedHub.create();
  for (const name of SUBGRAPHS) await hub.up(`demo-${name}`);
  for (const name of ['gateway', ...SUBGRAPHS]) hub.start(name);
  await hub.ready('gateway');
}, 8 * MINUTE);
afterAll(() => hub?.close());

const secret = (name: string) => join(hub.services.secrets, name);
const keysIn = (name: string) => readFileSync(secret(name), 'utf8').trim().split('\n');

/** Runs the command `keys` on the folder of secrets, as an operator of docker compose does. @returns its output */
async function keys(...args: string[]): Promise<string> {
  const words = ['node', 'dist/gateway/standalone.js', 'keys', ...args, '--secrets', hub.services.secrets];
  const run = new ServiceProcess(words, {});
  await run.exited;
  return run.output;
}

async function restart(name: string): Promise<void> {
  await hub.processOf(name).end('SIGTERM');
  hub.start(name);
  await hub.ready(name);
}

/** Runs a one-shot service. @returns its exit code and output */
async function once(name: string): Promise<[unknown, string]> {
  const run = new ServiceProcess(hub.services.get(name).command, hub.services.environmentOf(name));
  return [await run.exited, run.output];
}

const asked = async () => {
  const { body } = await hub.ask(city, WORKERS);
  expect(body.errors).toBeUndefined();
  return body.data?.['workers'] as { totalCount: number };
};

describe.each([
  ['personnel', 'identity_hash_key', 'identity-hash'],
  ['personnel', 'identity_encryption_key', 'identity-encryption'],
  ['finance', 'account_key', 'accounts'],
  ['evaluation', 'complaint_key', 'complaints'],
])('%s with a foreign %s', (subgraph, file, name) => {
  it.each([`migrate-${subgraph}`, subgraph, `demo-${subgraph}`])(
    'does not run %s, and says what to do',
    async (service) => {
      renameSync(secret(file), `${secret(file)}.own`);
      copyFileSync(secret('webhook_key'), secret(file));
      const [code, output] = await once(service).finally(() => {
        rmSync(secret(file));
        renameSync(`${secret(file)}.own`, secret(file));
      });
      expect(code).toBe(1);
      expect(output).toContain(`The key ${name} does not fit the database of ${subgraph}.`);
      expect(output).toContain('Put the file with that key back from the backup of the keys');
    },
  );
});

it(
  'rotates the hash key of persons while the Hub is used',
  async () => {
    const before = await asked();
    const [old] = keysIn('identity_hash_key');
    expect(await keys('rotate', 'identity-hash')).toContain('Restart every process of personnel.');
    expect(keysIn('identity_hash_key')).toEqual([expect.any(String), old]);
    expect(await asked()).toEqual(before);
    await restart('personnel');
    const status = () => hub.run('personnel', ['keys', 'status']);
    while (!/identity-hash[^]*?\n {2}0 rows of worker still need/.test(await status())) {
      expect(await asked()).toEqual(before);
      await pause(500);
    }
    expect(await hub.run('personnel', ['keys', 'retire', 'identity-hash'])).toContain('holds one key again');
    await restart('personnel');
    expect(await asked()).toEqual(before);
  },
  5 * MINUTE,
);

it(
  'rotates the key of passports: subgraphs accept both keys, before and after the gateway signs with the new key',
  async () => {
    const before = await asked();
    expect(await keys('rotate', 'passport')).toContain('Restart every subgraph first, then the gateway.');
    for (const name of SUBGRAPHS) {
      await restart(name);
      expect(await asked()).toEqual(before);
    }
    await restart('gateway');
    expect(await asked()).toEqual(before);
    expect(await keys('retire', 'passport')).toContain('The older key of passport is kept until');
    expect(await keys('retire', 'passport', '--at-once')).toContain('holds one key again');
    for (const name of SUBGRAPHS) await restart(name);
    expect(await asked()).toEqual(before);
  },
  5 * MINUTE,
);
