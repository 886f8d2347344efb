import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { mintPassport } from '../../../../shared/access/passport';
import { PassportRegister } from '../../../../shared/access/passport-register';
import { office } from '../../city/callers';
import { type PassportBench, type Stamp } from './passport-bench';
import { CITY, LIXIA } from '../../city/small-city';

const lixia = office('DISTRICT_BUREAU', LIXIA);
const strangerKey = generateKeyPairSync('ed25519').privateKey;

type Forge = (bench: PassportBench) => Stamp;
type Parts = { payload: string; signature: string; digest: string; bench: PassportBench };

/** Returns a forger whose passports `make` builds from the parts of a valid passport. */
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

/** Returns a forger that changes the payload and keeps the signature, as an attacker on the network could. */
const changed = (change: Change) =>
  outOf(({ payload, signature }) => `${encoded(JSON.stringify(change(decoded(payload))))}.${signature}`);

/**
 * Returns a forger that changes the payload and signs the result with the gateway's key. A subgraph must refuse invalid
 * content even from the gateway.
 */
const signed = (change: Change) =>
  outOf(({ payload, bench }) => {
    const text = encoded(JSON.stringify(change(decoded(payload))));
    return `${text}.${sign(null, Buffer.from(text), bench.key).toString('base64url')}`;
  });

const calledBy = (caller: object) => (passport: object) => ({ ...passport, caller });

/**
 * Returns a forger that makes the passport a JSON Web Token. The header of the token tries to choose the algorithm with
 * which the subgraph verifies the signature.
 */
const asToken = (alg: 'none' | 'HS256') =>
  outOf(({ payload, bench }) => {
    const text = `${encoded(JSON.stringify({ alg }))}.${payload}`;
    if (alg === 'none') return `${text}.`;
    const secret = createPublicKey(bench.key).export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  });

/** Invalid passports. The name of each passport states its fault. */
export const FORGERIES: Readonly<Record<string, Forge>> = {
  'no passport': () => () => null,
  'an empty passport': () => () => '',
  'a passport signed by another key':
    ({ server }) =>
    (digest) =>
      mintPassport({ aud: server.audience, caller: lixia, requestId: 'test', digest }, strangerKey),
  'a passport for another subgraph': (bench) => bench.valid(lixia, new PassportRegister('finance').audience),
  'a passport for another process of the subgraph': (bench) =>
    bench.valid(lixia, new PassportRegister(bench.server.name).audience),
  'a passport for no subgraph': (bench) => bench.valid(lixia, ''),
  'an expired passport': (bench) => (digest) => {
    const passport = bench.valid(lixia)(digest);
    bench.clock.milliseconds += 60_000;
    return passport;
  },
  'a passport with a time of its own': signed((passport) => ({ ...passport, expiresAt: Date.now() + 600_000 })),
  'a passport with a changed caller': changed(calledBy(office('CITY_BUREAU', CITY))),
  'a passport with a changed role': changed(calledBy({ ...lixia, role: 'AUDITOR' })),
  'a passport whose JSON was formatted differently': outOf(
    ({ payload, signature }) => `${encoded(`${JSON.stringify(decoded(payload))} `)}.${signature}`,
  ),
  'a passport without an id': signed(({ jti: _, ...passport }) => passport),
  'a passport of an unknown role': signed(calledBy({ ...lixia, role: 'ROOT' })),
  'a passport without a caller': signed(calledBy({})),
  'a passport with an empty division': signed(calledBy({ ...lixia, division: '' })),
  'a passport with an unknown claim': signed((passport) => ({ ...passport, admin: true })),
  'a truncated passport': outOf(({ payload, signature }) => `${payload}.${signature.slice(0, -2)}`),
  'a passport without its signature': outOf(({ payload }) => `${payload}.`),
  'a passport without its payload': outOf(({ signature }) => `.${signature}`),
  'a passport with a third part': outOf(({ payload, signature }) => `${payload}.${signature}.AA`),
  'a JSON Web Token without a signature': asToken('none'),
  'a JSON Web Token whose secret is the public key': asToken('HS256'),
};
