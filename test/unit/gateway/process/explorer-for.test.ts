import { createHttpServer } from '../../../../gateway/http/http-server';
import { explorerFor } from '../../../../gateway/process/start/explorer-for';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';
import { readConfig } from '../../../../shared/runtime/settings/config';
import { createLog } from '../../../../shared/runtime/log';

const ISSUER = { HUB_OIDC_ISSUER: 'https://issuer.example', HUB_OIDC_AUDIENCE: 'hub' };
const TOKEN = { role: 'AUDITOR', division: null, person: 1, token: 'a.token' } as const;

/**
 * Returns what a Hub with these settings offers: no explorer, an explorer without tokens, or an explorer with tokens.
 */
async function offered(env: Record<string, string>): Promise<'nothing' | 'no tokens' | 'tokens'> {
  let isAsked = false;
  const explorer = explorerFor(readConfig(env), () => {
    isAsked = true;
    return Promise.resolve([TOKEN]);
  });
  if (explorer === null) return 'nothing';
  const identify = () => Promise.resolve({ role: 'PUBLIC' as const });
  const log = createLog('error', () => undefined);
  const admit = () => () => undefined;
  const server = createHttpServer({ routes: explorer.routes, identify, admit, log });
  const script = await (await fetch(`${await server.listen(0, '127.0.0.1')}/explorer/start.js`)).text();
  await server.close(AT_ONCE);
  expect(script).toContain('AltairGraphQL.init(');
  expect(script.includes(TOKEN.token)).toBe(isAsked);
  return isAsked ? 'tokens' : 'no tokens';
}

it.each([
  ['a demonstration on this machine', {}, 'tokens'],
  ['a demonstration under another name of this machine', { HUB_HOST: 'localhost' }, 'tokens'],
  ['a demonstration that listens to the network', { HUB_HOST: '0.0.0.0' }, 'no tokens'],
  ['a demonstration that listens to the network over IPv6', { HUB_HOST: '::' }, 'no tokens'],
  ['a Hub without the demonstration', { HUB_DEMO: 'false' }, 'no tokens'],
  ['a Hub with a real issuer', ISSUER, 'no tokens'],
  ['production', { NODE_ENV: 'production' }, 'nothing'],
  ['production with a real issuer', { NODE_ENV: 'production', ...ISSUER }, 'nothing'],
  ['production with the demonstration', { NODE_ENV: 'production', HUB_DEMO: 'true' }, 'nothing'],
])('selects the explorer of %s', async (_name, env, expected) => {
  expect(await offered(env)).toBe(expected);
});
