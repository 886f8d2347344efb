import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mintPassport, newAudience } from '../../../../shared/access/passport';
import { office } from '../../city/callers';
import { type PassportBench, type Stamp } from './passport-bench';
import { CITY, LIXIA } from '../../city/small-city';

const lixia = office('DISTRICT_BUREAU', LIXIA);
const strangerKey = generateKeyPairSync('ed25519').privateKey;

type Forge = (bench: PassportBench) => Stamp;
type Parts = { payload: string; signature: string; digest: string; bench: PassportBench };

/** A forgery built from the two parts of a valid passport. */
const outOf =
  (make: (parts: Parts) => string): Forge =>
  (bench) =>
  (digest) => {
    const [payload = '', signature = ''] = bench.valid(lixia)(digest).split('.');
    return make({ payload, signature, digest, bench });
  };

type Change = (passport: Record<string, unknown>) => Record<string, unknown>;
const encoded = (text: string) => Buffer.from(text).toString('base64url');
const decoded = (payload: string) =>
  JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;

/** Changes the payload under the old signature, as an attacker on the network could. */
const changed = (change: Change) =>
  outOf(({ payload, signature }) => `${encoded(JSON.stringify(change(decoded(payload))))}.${signature}`);

/** Changes the payload and signs it with the gateway's own key. A subgraph must refuse odd content from any signer. */
const signed = (change: Change) =>
  outOf(({ payload, bench }) => {
    const text = encoded(JSON.stringify(change(decoded(payload))));
    return `${text}.${sign(null, Buffer.from(text), bench.key).toString('base64url')}`;
  });

const calledBy = (caller: object) => (passport: object) => ({ ...passport, caller });

/** The same content as a JSON Web Token, whose header would choose the verification. */
const asToken = (alg: 'none' | 'HS256') =>
  outOf(({ payload, bench }) => {
    const text = `${encoded(JSON.stringify({ alg }))}.${payload}`;
    if (alg === 'none') return `${text}.`;
    const secret = createPublicKey(bench.key).export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  });

/** Invalid passports, named by their fault. */
export const FORGERIES: Readonly<Record<string, Forge>> = {
  'no passport': () => () => null,
  'an empty one': () => () => '',
  'one signed by another key': ({ aud, clock }) => {
    return (digest) => mintPassport({ aud, caller: lixia, requestId: 'test', digest }, strangerKey, clock.now);
  },
  'one for another subgraph': (bench) => bench.valid(lixia, newAudience('finance')),
  'one for another process of the subgraph': (bench) => bench.valid(lixia, newAudience(bench.aud.split('/')[0] ?? '')),
  'one for no subgraph': (bench) => bench.valid(lixia, ''),
  'an expired one': (bench) => (digest) => {
    const passport = bench.valid(lixia)(digest);
    bench.clock.now = new Date(bench.clock.now.getTime() + 60_000);
    return passport;
  },
  'one that lives longer than a minute': signed((passport) => ({
    ...passport,
    expiresAt: Number(passport['issuedAt']) + 60_001,
  })),
  'one with a changed caller': changed(calledBy(office('CITY_BUREAU', CITY))),
  'one with a changed role': changed(calledBy({ ...lixia, role: 'AUDITOR' })),
  'one that was rewritten': outOf(
    ({ payload, signature }) => `${encoded(`${JSON.stringify(decoded(payload))} `)}.${signature}`,
  ),
  'one without an id': signed(({ jti: _, ...passport }) => passport),
  'one of an unknown role': signed(calledBy({ ...lixia, role: 'ROOT' })),
  'one of no caller': signed(calledBy({})),
  'one of a place that is none': signed(calledBy({ ...lixia, division: '' })),
  'one with a claim too many': signed((passport) => ({ ...passport, admin: true })),
  'a truncated one': outOf(({ payload, signature }) => `${payload}.${signature.slice(0, -2)}`),
  'one without its signature': outOf(({ payload }) => `${payload}.`),
  'one without its payload': outOf(({ signature }) => `.${signature}`),
  'one with a third part': outOf(({ payload, signature }) => `${payload}.${signature}.AA`),
  'one made a token without algorithm': asToken('none'),
  'one sealed with the public key as a secret': asToken('HS256'),
};
