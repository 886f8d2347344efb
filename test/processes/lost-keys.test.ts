import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startStandalone } from '../../gateway/standalone';
import { makeSecrets } from '../../shared/container/make-secrets';
import { SILENT_LOG } from '../../shared/runtime/log';
import { readConfig } from '../../shared/runtime/settings/config';
import { buildWhereStale } from '../support/drivers/hub/built-hub';
import { PROJECT } from '../support/drivers/hub/compose-file';

/** The data folder of a Hub without the demonstration. Each test continues with the folder of the previous test. */
const data = mkdtempSync(join(tmpdir(), 'hub-lost-keys-'));
const config = readConfig({ HUB_PORT: '0', HUB_DATA: data, HUB_DEMO: 'false' });
const folder = join(data, 'keys');
const fileOf = (name: string) => join(folder, name);
const linesOf = (name: string) => readFileSync(fileOf(name), 'utf8').trim().split('\n');

beforeAll(() => buildWhereStale());
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** Starts the Hub and stops it. Returns the error message of the start, or null if the Hub started. */
async function refusal(): Promise<string | null> {
  try {
    const hub = await startStandalone(config, SILENT_LOG);
    await hub.close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown';
  }
}

/** Runs `npm run keys` as a process. */
async function keys(...args: string[]): Promise<string> {
  const entry = join(PROJECT, 'dist/gateway/standalone.js');
  const env = { ...process.env, HUB_DATA: data, HUB_DEMO: 'false' };
  const run = promisify(execFile)(process.execPath, [entry, 'keys', ...args], { env });
  return run.then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => `refused: ${stderr}`,
  );
}

it('creates its keys by itself if no database exists yet', async () => {
  expect(await refusal()).toBeNull();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['identity-hash.key', 'accounts.key', 'complaints.key']));
});

it.each([
  ['identity-encryption', 'personnel'],
  ['identity-hash', 'personnel'],
  ['accounts', 'finance'],
  ['webhooks', 'finance'],
  ['complaints', 'evaluation'],
])('does not start without the key %s, and creates no new key', async (name, subgraph) => {
  const path = fileOf(`${name}.key`);
  renameSync(path, `${path}.away`);
  const message = await refusal();
  expect(message).toMatch(
    new RegExp(
      `^The key ${name} \\(fingerprint [0-9a-f]{16}\\) is missing: .*${name}\\.key does not exist, but the database of ` +
        `${subgraph} needs it\\. Put the file back from the backup of the keys, then start again\\. Nothing was changed\\.$`,
    ),
  );
  expect(existsSync(path)).toBe(false);
  renameSync(`${path}.away`, path);
});

it('does not start with a key of another Hub, and starts again with its own key', async () => {
  const path = fileOf('identity-hash.key');
  const own = readFileSync(path, 'utf8');
  writeFileSync(path, `${Buffer.alloc(32, 9).toString('base64')}\n`);
  expect(await refusal()).toMatch(
    /^The key identity-hash does not fit the database of personnel\. .*identity-hash\.key/,
  );
  writeFileSync(path, own);
  expect(await refusal()).toBeNull();
});

it('runs no command without a key, and creates no key for it', async () => {
  const path = fileOf('complaints.key');
  renameSync(path, `${path}.away`);
  expect(await keys('status')).toContain('refused: The key complaints is missing');
  expect(existsSync(path)).toBe(false);
  renameSync(`${path}.away`, path);
});

it('shows the fingerprint of each key, and the time since which it is active', async () => {
  const lines = (await keys('status')).split('\n');
  expect(lines).toContain(`identity-hash  ${fileOf('identity-hash.key')}`);
  const at = lines.indexOf(`identity-hash  ${fileOf('identity-hash.key')}`);
  expect(lines[at + 1]).toMatch(/^ {2}[0-9a-f]{16} {2}active {2}since \d{4}-\d\d-\d\dT/);
  expect(lines[at + 2]).toBe('  0 rows of worker still need an older key');
  expect(lines.filter((line) => /^[a-z]/.test(line)).map((line) => line.split(' ')[0])).toEqual([
    ...['identity-encryption', 'identity-hash', 'accounts', 'webhooks', 'complaints', 'passport', 'clients'],
  ]);
  for (const secret of linesOf('identity-hash.key')) expect(lines.join()).not.toContain(secret);
});

it('rotates a key: its file has both keys and remains private, and the output names the processes to restart', async () => {
  const [old = ''] = linesOf('accounts.key');
  const output = await keys('rotate', 'accounts');
  expect(output).toMatch(/^The key accounts was rotated to the fingerprint [0-9a-f]{16}\./);
  expect(output).toContain('Restart every process of finance. If the Hub is one process, restart it once.');
  expect(linesOf('accounts.key')).toEqual([expect.not.stringContaining(old) as string, old]);
  expect(statSync(fileOf('accounts.key')).mode & 0o777).toBe(0o600);
  expect(await keys('rotate', 'accounts')).toContain('holds two keys already. Retire the older one');
  expect(await keys('retire', 'accounts')).toContain('is not in use yet');
});

it('retires the older key after the Hub has used the new key, and keeps the older key in a file for older backups', async () => {
  expect(await refusal()).toBeNull();
  const [, old] = linesOf('accounts.key');
  expect(await keys('retire', 'accounts')).toMatch(
    /^The file of accounts holds one key again\. Keep .*accounts\.key\.retired-/,
  );
  expect(linesOf('accounts.key')).toHaveLength(1);
  const [kept = ''] = readdirSync(folder).filter((name) => name.startsWith('accounts.key.retired-'));
  expect(linesOf(kept)).toEqual([old]);
  expect(statSync(fileOf(kept)).mode & 0o777).toBe(0o600);
  expect(await refusal()).toBeNull();
});

it('rotates the keys of passports and tokens, and keeps the older keys for some time', async () => {
  for (const name of ['passport', 'clients']) {
    expect(await keys('rotate', name)).toContain(`The key ${name} was rotated to the fingerprint`);
    expect(await keys('retire', name)).toMatch(
      /refused: The older key of .* is kept until .* retire it now with --at-once/,
    );
  }
  expect(await refusal()).toBeNull();
  for (const name of ['passport', 'clients']) {
    expect(await keys('retire', name, '--at-once')).toContain('holds one key again');
  }
  expect(await refusal()).toBeNull();
});

it('names the valid commands and keys when a command cannot be run', async () => {
  expect(await keys('rotate', 'other')).toMatch(/The key must be one of identity-encryption, .*, not "other"\./);
  expect(await keys('turn')).toContain(
    'Unknown action "turn". Use: keys status, keys rotate NAME, or keys retire NAME',
  );
  expect(await keys('retire', 'complaints')).toContain('holds only one key, so there is nothing to retire.');
});

it('prints the next commands for a folder of secrets', async () => {
  const secrets = join(data, 'secrets');
  makeSecrets(secrets);
  expect(await keys('rotate', 'clients', '--secrets', secrets)).toContain(
    `npm run keys -- retire clients --secrets ${secrets}\n`,
  );
  expect(await keys('rotate', 'clients', '--secrets', secrets)).toContain(
    `npm run keys -- retire clients --secrets ${secrets}\n`,
  );
  expect(await keys('rotate', 'accounts', '--secrets', secrets)).toContain(
    'npm run start:subgraph -- finance keys retire accounts',
  );
});
