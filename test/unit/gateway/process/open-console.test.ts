import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConsole } from '../../../../gateway/process/start/open-console';
import { KeyFileError } from '../../../../shared/runtime/key-ring/key-file';
import { KeyFolder } from '../../../../shared/runtime/keys';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { ConfigurationError } from '../../../../shared/runtime/settings/settings';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'hub-open-console-'));
});
afterEach(() => rmSync(data, { recursive: true }));

/** Opens the console. With `makesKeys`, the process makes its own keys. Otherwise, its settings name the key files. */
function opened(env: Record<string, string>, makesKeys = false) {
  const config = readConfig({ HUB_DATA: data, ...env });
  const keys = makesKeys ? new KeyFolder(data) : null;
  return openConsole(config, { keys, clock: () => new Date(), log: SILENT_LOG });
}

const written = (name: string, text: string) => {
  writeFileSync(join(data, name), text);
  return join(data, name);
};
const keyFile = () => written('session_key', `${Buffer.alloc(32, 7).toString('base64')}\n`);

const ISSUER = { HUB_OIDC_ISSUER: 'https://login.example', HUB_OIDC_AUDIENCE: 'hub' };
const PRODUCTION = { NODE_ENV: 'production', HUB_PUBLIC_URL: 'https://hub.example.cn', ...ISSUER };
const REGISTERED = { ...PRODUCTION, HUB_OIDC_CLIENT_ID: 'console' };

describe('sessions of the console', () => {
  it('begin at the issuer in production, with the key of the settings', async () => {
    const console = opened({ ...REGISTERED, HUB_SESSION_KEY_FILE: keyFile() });
    expect(console.sessions?.way.kind).toBe('oidc');
    await console.stop();
  });

  it('begin at the issuer in a Hub of one process, with a key of its own', async () => {
    const console = opened(REGISTERED, true);
    expect(console.sessions?.way.kind).toBe('oidc');
    expect(readdirSync(join(data, 'keys'))).toEqual(['sessions.key']);
    await console.stop();
  });

  it('begin by a choice in development', async () => {
    const console = opened({}, true);
    expect(console.sessions?.way).toMatchObject({ kind: 'development', city: '3701' });
    await console.stop();
  });

  it.each([
    ['the console is not registered at the issuer', PRODUCTION],
    ['the Hub has no public address', { ...REGISTERED, HUB_PUBLIC_URL: '' }],
  ])('do not exist where %s, and then no key is needed', async (_, env) => {
    const console = opened(env);
    expect(console.sessions).toBeNull();
    expect(readdirSync(data)).toEqual([]);
    await console.stop();
  });
});

describe('start of a gateway that cannot keep sessions', () => {
  const refused = (env: Record<string, string>) => {
    try {
      opened({ ...REGISTERED, ...env });
    } catch (error) {
      return error as Error;
    }
    throw new Error('The console was opened.');
  };

  it('is refused without the key', () => {
    expect(refused({})).toEqual(new ConfigurationError('HUB_SESSION_KEY_FILE must be set'));
    expect(refused({ HUB_SESSION_KEY_FILE: join(data, 'missing') })).toBeInstanceOf(KeyFileError);
  });

  it('is refused without the secret of the console', () => {
    const env = { HUB_SESSION_KEY_FILE: keyFile(), HUB_OIDC_CLIENT_SECRET_FILE: join(data, 'missing') };
    expect(refused(env)).toBeInstanceOf(KeyFileError);
  });

  it('is refused if the folder cannot be written', () => {
    const folder = join(written('file', ''), 'sessions');
    expect(refused({ HUB_SESSION_KEY_FILE: keyFile(), HUB_SESSIONS: folder }).message).toContain('HUB_SESSIONS');
  });

  it('is refused with a password for no server', () => {
    const env = { HUB_SESSION_KEY_FILE: keyFile(), HUB_SESSION_STORE_PASSWORD_FILE: written('password', 'p') };
    expect(refused(env).message).toContain('HUB_SESSION_STORE_URL');
  });
});
