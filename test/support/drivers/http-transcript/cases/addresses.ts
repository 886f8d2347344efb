import { as, ask, on, raw, words, type TranscriptCase } from '../transcript-case';
import { STORED } from '../transcript-hub';

const ADDRESSES = [
  '/',
  '/graphql',
  '/health/live',
  '/health/ready',
  '/attachments',
  `/attachments/${STORED}`,
  '/reports/370102/2026.xlsx',
  '/payment-orders/370102.csv',
  '/ledgers/370102/2026.xlsx',
  '/open/notices.json?division=370102&year=2020',
  '/oauth/token',
  '/oauth/keys',
  '/oauth/scopes/AUDITOR',
  '/.well-known/oauth-authorization-server',
  '/.well-known/openid-configuration',
  '/nowhere',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

const everyMethod = ADDRESSES.flatMap((address) =>
  METHODS.map((method) => on(`${method} ${address.split('?', 1)[0]}`, ask(`${method} ${address}`))),
);

/** Addresses that resemble /graphql. */
const LIKE_GRAPHQL = words(`
  /graphql/ //graphql /graphql// /GRAPHQL /Graphql /graphql;a=b /graphql/x /graphqlx /graph /%67raphql /graphql%2F
  /graphql%20 /graphql%00 /graphql%3Fquery=%7Bme%7Brole%7D%7D /graphql%zz /x/../graphql /./graphql /%2e/graphql
  /%2e%2e/graphql /..%2fgraphql /.%2e/graphql \\graphql /graphql#a /graphql/?query=%7Bme%7Brole%7D%7D /graphql.json
  /graphql&query=%7Bme%7Brole%7D%7D
`);
const LIKE_OTHERS = words(`
  /health /health/ /health/live/ /health/LIVE /health//live /health/%6Cive /health/live? /health/live?x /health/live;x
  /health/live%3F /health/live#x /healthz /health/ready/ /favicon.ico /robots.txt /attachments/ /attachments/x
  /attachments/..%2f..%2fetc%2fpasswd /attachments/${STORED}/ /attachments/${STORED.toLowerCase()}
  /attachments/%30${STORED.slice(1)} /attachments//${STORED} /oauth /oauth/ /oauth/token/ /oauth/keys/ /oauth/scopes
  /oauth/scopes/ /oauth/scopes/auditor /.well-known /.well-known/ /.well-known/oauth-authorization-server/
  /.well-known/jwks.json /__proto__ /constructor /open /open/ /open/notices /open/notices.xlsx /open/notices.json/
  /reports /ledgers/ /%E9%95%87 /%ff /镇 /${'a'.repeat(300)} /attachments/${'A'.repeat(300)} /${'a/'.repeat(300)}
`).concat('/a b');

const withQuery = (address: string) =>
  address.includes('?') || address.includes('#') ? address : `${address}?query=%7Bme%7Brole%7D%7D`;
const likeGraphql = LIKE_GRAPHQL.map((address) =>
  on(`GET ${address}`, ask(`GET ${withQuery(address)}`, { headers: [as('district')] })),
);
const likeOthers = LIKE_OTHERS.map((address) =>
  on(`GET ${shortened(address)}, with a token`, ask(`GET ${address}`, { headers: [as('district')] })),
);

/** Other forms of a request target (RFC 9112, section 3.2). */
const TARGETS = words(
  'http://hub/health/live http://other/graphql https://hub/health/live * health/live hub:443 ?',
).concat('');
const targets = TARGETS.flatMap((target) => [
  on(`GET with the target ${JSON.stringify(target)}`, ask(`GET ${target}`)),
  on(`OPTIONS with the target ${JSON.stringify(target)}`, ask(`OPTIONS ${target}`)),
]);
const connects = ['hub:443', '/graphql', '/health/live'].map((target) =>
  on(`CONNECT ${target}`, ask(`CONNECT ${target}`)),
);

const NO_METHODS = ['get', 'Get', 'FOO', 'GET,', 'G ET', '', 'PRI', 'POSTGET'];
const noMethods = NO_METHODS.map((method) =>
  on(`the method ${JSON.stringify(method)}`, raw(`${method} /health/live HTTP/1.1\r\nHost: hub\r\n\r\n`), {
    methods: ['GET'],
  }),
);

function shortened(address: string): string {
  return address.length > 100 ? `${address.slice(0, 20)}… (${address.length} characters)` : address;
}

export const ADDRESS_CASES: readonly TranscriptCase[] = [
  ...everyMethod,
  ...likeGraphql,
  ...likeOthers,
  ...targets,
  ...connects,
  ...noMethods,
];
