import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandalone } from '../../../../gateway/standalone';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { SILENT_LOG } from '../../../../shared/runtime/log';

const parent = mkdtempSync(join(tmpdir(), 'hub-start-'));
let taken: Server;

beforeAll(async () => {
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => taken.close(resolve));
  rmSync(parent, { recursive: true });
});

/** Tries to start a Hub. @returns the message of the refusal, and the database files that exist afterwards */
async function refusalOf(env: Record<string, string>, folder: string): Promise<{ message: string; left: string[] }> {
  const config = readConfig({ HUB_DATA: join(parent, folder), HUB_PORT: '0', ...env });
  const message = await startStandalone(config, SILENT_LOG).then(
    () => 'started',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
  return {
    message,
    left: readdirSync(parent, { recursive: true }).filter((name) => String(name).endsWith('.sqlite')) as string[],
  };
}

describe('faults at start-up, reported before any database is created', () => {
  it('name the taken port and its variable', async () => {
    const { port } = taken.address() as AddressInfo;
    const { message, left } = await refusalOf({ HUB_PORT: String(port) }, 'port');
    expect(message).toBe(
      `The port ${port} at 127.0.0.1 is in use: stop the process that listens there, or set HUB_PORT to another port.`,
    );
    expect(left).toEqual([]);
  });

  it('name the folder that cannot be written', async () => {
    writeFileSync(join(parent, 'file'), '');
    const { message, left } = await refusalOf({}, 'file/data');
    expect(message).toMatch(/file\/data is not a folder that this user can write: .*HUB_DATA to another folder\.$/);
    expect(left).toEqual([]);
  });

  it('include a data folder that others may read', async () => {
    await refusalOf({ NODE_ENV: 'production' }, 'own');
    const modes = ['own', 'own/checkpoints', 'own/attachments'].map(
      (name) => statSync(join(parent, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o700, 0o700]);
  });

  it('name the issuer that production needs', async () => {
    const { message, left } = await refusalOf({ NODE_ENV: 'production' }, 'issuer');
    expect(message).toContain('HUB_OIDC_ISSUER');
    expect(left).toEqual([]);
  });
});
