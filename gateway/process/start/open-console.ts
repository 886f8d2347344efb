import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRing } from '../../../shared/runtime/key-ring/key-ring';
import { type KeyFolder, loadPassword } from '../../../shared/runtime/keys';
import { type Log } from '../../../shared/runtime/log';
import { Sealing } from '../../../shared/runtime/sealing';
import { type Config } from '../../../shared/runtime/settings/config';
import { type SessionConfig } from '../../../shared/runtime/settings/gateway-settings';
import { type OidcClient, type OidcConfig } from '../../../shared/runtime/settings/oidc-config';
import { ConfigurationError, required } from '../../../shared/runtime/settings/settings';
import { divisionsOf } from '../../../shared/divisions/china';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Console } from '../../http/console/console-routes';
import { ConsoleCookies } from '../../http/console/session/console-cookies';
import { type ConsoleSessions, type DevelopmentWay, type OidcWay } from '../../http/console/session/session-parts';
import { CALLBACK_PATH } from '../../http/console/sign-in/sign-in-routes';
import { CONSOLE_PATH } from '../../http/console/sign-in/return-path';
import { DevelopmentIssuer } from '../../identity/development-issuer';
import { DevelopmentSignIn } from '../../identity/session/development-sign-in';
import { FolderStore } from '../../identity/session/folder-store';
import { OidcSignIn } from '../../identity/session/oidc-sign-in';
import { openRedisStore } from '../../identity/session/redis-store';
import { SealedSessions } from '../../identity/session/sealed-sessions';
import { type SessionStore } from '../../identity/session/session-store';
import { Sessions } from '../../identity/session/sessions';
import { assertWritable } from './check-start';
import { offersTrialTokens } from './explorer-for';

/** The console of a process. `stop` closes the store of its sessions. */
export type OpenedConsole = Console & { stop: () => Promise<void> };

type Setting = {
  /** The keys that the process makes for itself; null if it has only the key files that the settings name. */
  keys: KeyFolder | null;
  clock: () => Date;
  log: Log;
};

/**
 * Opens the console. Persons sign in at the issuer of users, if the console is registered there and the Hub has a
 * public address. Without an issuer, a developer on this machine chooses who they are, as in the explorer.
 * @throws ConfigurationError if the key of the sessions is missing; KeyFileError if a file cannot be read
 */
export function openConsole(config: Config, setting: Setting): OpenedConsole {
  const folder = builtConsole();
  const sessions = openSessions(config, setting);
  if (sessions !== null) return { folder, sessions, stop: () => sessions.store.close() };
  setting.log.info('Console sign-in was not enabled: set HUB_PUBLIC_URL and HUB_OIDC_CLIENT_ID');
  return { folder, sessions: null, stop: () => Promise.resolve() };
}

/**
 * Returns the folder of the built console; null if it is not built. The product runs from its sources or from `dist`,
 * so there are two possible folders.
 */
function builtConsole(): string | null {
  const folders = [join(__dirname, '../../../console'), join(__dirname, '../../../dist/console')];
  return folders.find((folder) => existsSync(join(folder, 'index.html'))) ?? null;
}

function openSessions(config: Config, setting: Setting): (ConsoleSessions & { store: SessionStore }) | null {
  const { publicUrl, oidc } = config;
  const { client = null } = oidc ?? {};
  if (publicUrl === null || (oidc === null ? !offersTrialTokens(config) : client === null)) return null;
  const sealing = new Sealing(sessionKeys(config, setting.keys));
  const way = oidc === null || client === null ? developmentWay(config) : oidcWay(publicUrl, { oidc, client, sealing });
  const store = openStore(config.sessions, setting);
  const renew = way.kind === 'oidc' ? (token: string) => way.signIn.renew(token) : null;
  const sessions = new Sessions({ sealed: new SealedSessions(store, sealing), renew, clock: setting.clock });
  return { sessions, cookies: new ConsoleCookies(publicUrl), way, store };
}

function sessionKeys({ sessions: { keyFile } }: Config, keys: KeyFolder | null): KeyRing {
  if (keyFile === null && keys !== null) return keys.ring('sessions');
  return KeyRing.read(required(keyFile, 'HUB_SESSION_KEY_FILE'));
}

function oidcWay(
  publicUrl: string,
  { oidc, client, sealing }: { oidc: OidcConfig; client: OidcClient; sealing: Sealing },
): OidcWay {
  const secret = client.secretFile === null ? null : loadPassword(client.secretFile);
  const addresses = { callbackUrl: publicUrl + CALLBACK_PATH, leftUrl: publicUrl + CONSOLE_PATH };
  return { kind: 'oidc', signIn: new OidcSignIn({ oidc, client, secret, ...addresses }), sealing };
}

function developmentWay(config: Config): DevelopmentWay {
  const { divisions } = config.demo;
  const [first] = divisionsOf(divisions === 'nation' ? 'nation' : divisionCode(divisions));
  const city = first?.city.code ?? divisionCode(divisions);
  return { kind: 'development', signIn: new DevelopmentSignIn(DevelopmentIssuer.open(config)), city };
}

function openStore(
  { folder, storeUrl, storePasswordFile }: SessionConfig,
  { clock, log }: Pick<Setting, 'clock' | 'log'>,
): SessionStore {
  if (storeUrl === null && storePasswordFile !== null)
    throw new ConfigurationError('HUB_SESSION_STORE_PASSWORD_FILE requires HUB_SESSION_STORE_URL: set both or neither');
  if (storeUrl === null) {
    assertWritable(folder, 'HUB_SESSIONS');
    return new FolderStore(folder, clock);
  }
  const password = storePasswordFile === null ? null : loadPassword(storePasswordFile);
  return openRedisStore({ url: storeUrl, password }, log);
}
