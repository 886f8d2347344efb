import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { SignJWT } from 'jose';
import { HUB_AUDIENCE } from '../../../shared/access/internal-token';
import { type GatewayUnderTest, USERS, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, STREET, smallCity } from '../../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());
beforeEach(() => hub.requests.splice(0));

const BUREAU = { sub: 'bureau@test', role: 'DISTRICT_BUREAU', division: LIXIA };
type Claims = Record<string, unknown>;

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Returns a correctly signed token with these claims, which may be invalid. A library would refuse to sign them. */
function signed(claims: Claims): string {
  const whole = { iss: USERS, aud: HUB_AUDIENCE, exp: Math.floor(Date.now() / 1000) + 600, ...claims };
  const text = `${encoded({ alg: 'EdDSA' })}.${encoded(whole)}`;
  return `${text}.${sign(null, Buffer.from(text), hub.keys.users).toString('base64url')}`;
}

async function refuses(authorization: string): Promise<void> {
  const { status, body, text } = await hub.post({ query: '{ stations(first: 1) { totalCount } }' }, { authorization });
  expect({ status, code: body.errors?.[0]?.extensions.code, data: body.data }).toEqual({
    status: 401,
    code: 'UNAUTHENTICATED',
    data: undefined,
  });
  expect(text).not.toMatch(/jwt|jose|signature|issuer|claim|division|role/i);
  expect(hub.requests).toEqual([]);
}

it('accepts a valid token of a bureau, from which the other tests derive tokens with one fault', async () => {
  const authorization = `Bearer ${signed(BUREAU)}`;
  const { body } = await hub.post({ query: '{ me { role } }' }, { authorization });
  expect(body).toEqual({ data: { me: { role: 'DISTRICT_BUREAU' } } });
});

const fullWidth = (digits: string) =>
  digits.replaceAll(/\d/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const CLAIMS: Record<string, Claims> = {
  'no role': { ...BUREAU, role: undefined },
  'an unknown role': { ...BUREAU, role: 'ADMIN' },
  'a role in small letters': { ...BUREAU, role: 'district_bureau' },
  'a role with a blank': { ...BUREAU, role: 'DISTRICT_BUREAU ' },
  'a list of roles': { ...BUREAU, role: ['DISTRICT_BUREAU', 'CITY_BUREAU'] },
  'the public’s role': { sub: 'a', role: 'PUBLIC' },
  'the assessor’s role': { sub: 'evaluation', role: 'ASSESSOR' },
  'the follower’s role': { sub: 'finance', role: 'FOLLOWER' },
  'the name of a property': { ...BUREAU, role: '__proto__' },
  'no subject': { ...BUREAU, sub: undefined },
  'an empty subject': { ...BUREAU, sub: '' },
  'no division': { ...BUREAU, division: undefined },
  'an empty division': { ...BUREAU, division: '' },
  'a division of null': { ...BUREAU, division: null },
  'a division that is a number': { ...BUREAU, division: Number(LIXIA) },
  'a list of divisions': { ...BUREAU, division: [LIXIA] },
  'five digits': { ...BUREAU, division: '37010' },
  'seven digits': { ...BUREAU, division: '3701021' },
  'a city’s code for a district': { ...BUREAU, division: CITY },
  'a street’s code for a district': { ...BUREAU, division: STREET.lixiaFirst },
  'a province for a city': { ...BUREAU, role: 'CITY_BUREAU', division: '37' },
  'a nation for a city': { ...BUREAU, role: 'CITY_BUREAU', division: '0' },
  'a trailing blank': { ...BUREAU, division: `${LIXIA} ` },
  'a line break after the code': { ...BUREAU, division: `${LIXIA}\n` },
  'a NUL after the code': { ...BUREAU, division: `${LIXIA}\u0000` },
  'full-width digits': { ...BUREAU, division: fullWidth(LIXIA) },
  'Arabic digits': { ...BUREAU, division: '٣٧٠١٠٢' },
  'a wildcard': { ...BUREAU, division: '3701%2' },
  'two codes': { ...BUREAU, division: `${LIXIA},370103` },
  'a contractor without its id': { sub: 'a', role: 'CONTRACTOR' },
  'a contractor with an empty id': { sub: 'a', role: 'CONTRACTOR', contractor: '' },
  'a contractor with a small-lettered id': { sub: 'a', role: 'CONTRACTOR', contractor: CONTRACTOR.lixia.toLowerCase() },
  'a contractor with a blank after its id': { sub: 'a', role: 'CONTRACTOR', contractor: `${CONTRACTOR.lixia} ` },
  'a contractor with a division': { sub: 'a', role: 'CONTRACTOR', contractor: CONTRACTOR.lixia, division: LIXIA },
  'a contractor with an empty list of stations': {
    sub: 'a',
    role: 'CONTRACTOR',
    contractor: CONTRACTOR.lixia,
    stations: [],
  },
  'an office with stations': { ...BUREAU, stations: [CONTRACTOR.lixia] },
  'a district hub without a contractor': { sub: 'a', role: 'DISTRICT_HUB', division: LIXIA },
  'an office with a contractor': { ...BUREAU, contractor: CONTRACTOR.lixia },
  'a scope that is a list': { ...BUREAU, scope: ['stations:read'] },
  'another issuer’s name': { ...BUREAU, iss: 'https://elsewhere.example' },
  'the evaluation subgraph’s name': { ...BUREAU, iss: 'hub:evaluation' },
  'no issuer': { ...BUREAU, iss: null },
  'another audience': { ...BUREAU, aud: 'another' },
  'an expiry in the past': { ...BUREAU, exp: Math.floor(Date.now() / 1000) - 60 },
  'an expiry that is a text': { ...BUREAU, exp: '9999999999' },
  'a start in the future': { ...BUREAU, nbf: Math.floor(Date.now() / 1000) + 600 },
};
it.each(Object.entries(CLAIMS))('refuses a token with the claims %s', (_, claims) =>
  refuses(`Bearer ${signed(claims)}`),
);

const payload = () => encoded({ iss: USERS, aud: HUB_AUDIENCE, exp: Math.floor(Date.now() / 1000) + 600, ...BUREAU });
const publicPem = () => createPublicKey(hub.keys.users).export({ type: 'spki', format: 'pem' });

describe('malformed or forged token', () => {
  it('is refused if it states no algorithm', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) await refuses(`Bearer ${encoded({ alg })}.${payload()}.AA`);
  });

  it('is refused if it has no signature', () => refuses(`Bearer ${encoded({ alg: 'EdDSA' })}.${payload()}.`));

  it('is refused if it was signed with the public key as a shared secret', async () => {
    const text = `${encoded({ alg: 'HS256' })}.${payload()}`;
    const seal = createHmac('sha256', publicPem()).update(text).digest('base64url');
    await refuses(`Bearer ${text}.${seal}`);
  });

  it('is refused if its header contains a key of its own', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const jwk = publicKey.export({ format: 'jwk' });
    const claims = { iss: USERS, aud: HUB_AUDIENCE, exp: Math.floor(Date.now() / 1000) + 600, ...BUREAU };
    const token = new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', jwk, kid: '../../dev/null' });
    await refuses(`Bearer ${await token.sign(privateKey)}`);
  });

  it("is refused if a subgraph's key signed it for a user or for the Hub itself", async () => {
    for (const role of ['CITY_BUREAU', 'ASSESSOR']) {
      const token = new SignJWT({ iss: USERS, aud: HUB_AUDIENCE, sub: 'evaluation', role, division: CITY });
      const exp = token.setExpirationTime('1h').setProtectedHeader({ alg: 'EdDSA' });
      await refuses(`Bearer ${await exp.sign(hub.keys.internal)}`);
    }
  });

  it("is refused if a subgraph claims a user's role or a division", async () => {
    for (const claims of [
      { role: 'CITY_BUREAU', division: CITY },
      { role: 'ASSESSOR', division: CITY },
    ]) {
      const token = new SignJWT({ iss: 'hub:evaluation', aud: HUB_AUDIENCE, sub: 'evaluation', ...claims });
      const timed = token.setIssuedAt().setExpirationTime('1m').setProtectedHeader({ alg: 'EdDSA' });
      await refuses(`Bearer ${await timed.sign(hub.keys.internal)}`);
    }
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer a.b.c',
    'Basic YTpi',
    'Bearer null',
    'bearer undefined',
    'Token x',
    'x'.repeat(9000),
  ])('is refused as “%s”', (authorization) => refuses(authorization));
});
