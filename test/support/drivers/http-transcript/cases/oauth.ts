import { as, ask, group, on, type TranscriptCase, words } from '../transcript-case';

const FORM = 'Content-Type: application/x-www-form-urlencoded';
const BASIC = 'Authorization: Basic <<client basic>>';
const GRANT = 'grant_type=client_credentials';
const OWN = 'client_id=<<client id>>&client_secret=<<client secret>>';

type Asking = [body: string | Buffer, ...headers: string[]];
/**
 * Returns a token request from this address. Each case has its own address, because the Hub counts wrong secrets by
 * address.
 */
const from = (address: string, [body, ...headers]: Asking) =>
  ask('POST /oauth/token', { headers: [FORM, `X-Forwarded-For: ${address}`, ...headers], body });

const ASKED: [string, Asking][] = [
  ['the secret in the body', [`${GRANT}&${OWN}`]],
  ['the secret in the header', [GRANT, BASIC]],
  ['the header in lower case', [GRANT, 'authorization: basic <<client basic>>']],
  ['the id beside the header', [`${GRANT}&client_id=<<client id>>`, BASIC]],
  ['another id beside the header', [`${GRANT}&client_id=x`, BASIC]],
  ['the secret by both', [`${GRANT}&${OWN}`, BASIC]],
  ['the header twice', [GRANT, BASIC, BASIC]],
  ['one scope', [`${GRANT}&${OWN}&scope=disbursements%3Aread`]],
  ['a scope twice', [`${GRANT}&${OWN}&scope=disbursements%3Aread+disbursements%3Aread`]],
  ['a foreign scope', [`${GRANT}&${OWN}&scope=workers%3Aread`]],
  ['an empty scope', [`${GRANT}&${OWN}&scope=`]],
  ['an odd scope', [`${GRANT}&${OWN}&scope=a%22b`]],
  ['an unknown parameter', [`${GRANT}&${OWN}&resource=x`]],
  ['no grant', [OWN]],
  ['another grant', [`grant_type=password&${OWN}`]],
  ['the grant twice', [`${GRANT}&${GRANT}&${OWN}`]],
  ['the secret twice', [`${GRANT}&${OWN}&client_secret=x`]],
  ['no client', [GRANT]],
  ['a wrong secret', [`${GRANT}&client_id=<<client id>>&client_secret=x`]],
  ['a wrong secret, in Chinese', [`${GRANT}&client_id=<<client id>>&client_secret=x`, 'Accept-Language: zh']],
  ['an unknown client', [`${GRANT}&client_id=x&client_secret=x`]],
  ['a long secret', [`${GRANT}&client_id=x&client_secret=${'x'.repeat(300)}`]],
  ['invalid Basic credentials', [GRANT, 'Authorization: Basic x!']],
  ['Basic without a colon', [GRANT, 'Authorization: Basic eA==']],
  ['Basic that is encoded wrongly', [GRANT, 'Authorization: Basic JXp6Ong=']],
  ['Bearer', [GRANT, as('district')]],
  ['an empty header', [GRANT, 'Authorization:']],
  ['nothing', ['']],
  ['bytes that are no UTF-8', [Buffer.from([0xff, 0xfe])]],
  ['bytes that are encoded wrongly', [`${GRANT}%zz&${OWN}`]],
  ['too much', [`${GRANT}&${'a'.repeat(9000)}`]],
  ['gzip', [GRANT, 'Content-Encoding: gzip']],
  ['an origin', [`${GRANT}&${OWN}`, 'Origin: https://page.example']],
];

const TYPES = [
  'application/x-www-form-urlencoded; charset=UTF-8',
  'application/x-www-form-urlencoded; charset=gbk',
  'Application/X-WWW-Form-Urlencoded',
  'application/x-www-form-urlencoded;',
  'application/json',
  'multipart/form-data; boundary=x',
  'text/plain',
];
const typed = (type: string) =>
  ask('POST /oauth/token', { headers: [`Content-Type: ${type}`], body: `${GRANT}&${OWN}` });

const OTHERS: TranscriptCase[] = [
  on('no content type', ask('POST /oauth/token', { body: `${GRANT}&${OWN}` })),
  on('two content types', ask('POST /oauth/token', { headers: [FORM, FORM], body: `${GRANT}&${OWN}` })),
  on(
    'JSON',
    ask('POST /oauth/token', {
      headers: ['Content-Type: application/json'],
      body: '{"grant_type":"client_credentials"}',
    }),
  ),
  on('parameters in the address', ask(`POST /oauth/token?${GRANT}`, { headers: [FORM], body: OWN })),
  on('an empty question', ask('POST /oauth/token?', { headers: [FORM], body: `${GRANT}&${OWN}` })),
  on(
    'chunks',
    ask('POST /oauth/token', { headers: [FORM, 'Transfer-Encoding: chunked'], body: `1d\r\n${GRANT}\r\n0\r\n\r\n` }),
  ),
  on('an outage', from('203.0.113.60', [`${GRANT}&client_id=y&client_secret=y`]), { down: ['finance'] }),
  on('the 31st wrong secret within a minute', from('203.0.113.61', [`${GRANT}&client_id=z&client_secret=x`]), {
    before: 30,
  }),
];

const KNOWN = words('/oauth/keys /.well-known/oauth-authorization-server /.well-known/openid-configuration');
const known = KNOWN.flatMap((address) => [
  on(`GET ${address} with an invalid token`, ask(`GET ${address}`, { headers: ['Authorization: Bearer x'] })),
  on(`GET ${address} with parameters`, ask(`GET ${address}?a=b`)),
  on(
    `GET ${address} from a page`,
    ask(`GET ${address}`, { headers: ['Origin: https://page.example', 'If-None-Match: "x"'] }),
  ),
]);

const scopes = words('AUDITOR FINANCE_BUREAU CITY_BUREAU AUDITORX').flatMap((role) =>
  ['follower', 'auditor'].map((caller) =>
    on(`GET /oauth/scopes/${role} as ${caller}`, ask(`GET /oauth/scopes/${role}`, { headers: [as(caller)] })),
  ),
);

export const OAUTH_CASES: readonly TranscriptCase[] = [
  ...group(
    'POST /oauth/token with',
    ASKED.map(([name, asking], index) => on(name, from(`203.0.113.${100 + index}`, asking))),
  ),
  ...group(
    'POST /oauth/token of the type',
    TYPES.map((type) => on(type, typed(type))),
  ),
  ...group('POST /oauth/token with', OTHERS),
  ...known,
  ...scopes,
];
