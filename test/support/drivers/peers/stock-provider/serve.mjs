// This program runs the package oidc-provider for a test. It runs in a separate process, because the package is an ES
// module. The parent process writes {accounts} or 'rotate' on a line, and reads {issuer} and 'done'. The provider knows
// the test's own client and two clients of the console, one with a secret and one without. The origin of the console is
// an argument of this program.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import Provider from 'oidc-provider';

process.on('warning', () => undefined);
for (const level of ['info', 'warn']) console[level] = () => undefined;

const [audience, redirectUri, scope, consoleOrigin, tokenSeconds] = process.argv.slice(2);
const newKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: randomUUID(),
  alg: 'RS256',
  use: 'sig',
});
const keys = [newKey()];
let accounts = {};
let handle = null;

const server = createServer((request, response) => handle(request, response));
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  handle = providerOf(issuer);
  say({ issuer });
  createInterface({ input: process.stdin }).on('line', (line) => {
    const order = JSON.parse(line);
    if (order === 'rotate') keys.unshift(newKey());
    else accounts = order.accounts;
    handle = providerOf(issuer);
    say('done');
  });
});

function say(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function providerOf(issuer) {
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'browser', redirect_uris: [redirectUri], token_endpoint_auth_method: 'none' },
      {
        client_id: 'console',
        client_secret: 'the secret of the console',
        redirect_uris: [`${consoleOrigin}/console/callback`],
        post_logout_redirect_uris: [`${consoleOrigin}/console`],
        grant_types: ['authorization_code', 'refresh_token'],
      },
      {
        client_id: 'public-console',
        redirect_uris: [`${consoleOrigin}/console/callback`],
        token_endpoint_auth_method: 'none',
      },
    ],
    issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
    pkce: { required: () => true },
    jwks: { keys },
    scopes: ['openid', 'offline_access', ...scope.split(' ')],
    cookies: { keys: ['a key of the test'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    extraTokenClaims: (_, token) => accounts[token.accountId] ?? {},
    features: {
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${audience}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ audience, scope, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
      },
    },
    ttl: {
      AccessToken: Number(tokenSeconds),
      RefreshToken: 36_000,
      Session: 600,
      Grant: 600,
      Interaction: 600,
      IdToken: 600,
    },
  });
  return provider.callback();
}
