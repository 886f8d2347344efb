import { type JWTPayload } from 'jose';
import { Buckets } from '../../../../shared/runtime/token-buckets';
import { SecretTries } from '../../../../gateway/http/oauth/secret-tries';
import { resolveCaller } from '../../../../gateway/identity/resolve-caller';
import { createAuthenticate } from '../../../../gateway/identity/authenticate';
import { MachineClientIssuer } from '../../../../gateway/identity/machine-client/machine-client-issuer';
import { ownIssuer } from '../../../../gateway/identity/trusted-issuer';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type KeyPair, temporaryPair } from '../../../../shared/runtime/keys';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { isOneOf } from '../../../../subgraphs/finance/integration/machine-client/same-hash';

const ID = '01JW0000000000000000000001';
const ISSUER = 'https://hub.test';
const good: JWTPayload = {
  ...{ sub: ID, client_id: ID, role: 'FINANCE_BUREAU', division: '370102', scope: 'me:read disbursements:read' },
};

describe('claims of a machine client', () => {
  const callerOf = (claims: JWTPayload) => resolveCaller({ kind: 'client', issuer: ISSUER, claims });

  it('create a caller with the grants that they name', () => {
    expect(callerOf(good)).toEqual({
      ...{ role: 'FINANCE_BUREAU', issuer: ISSUER, subject: ID, division: '370102' },
      grants: ['me:read', 'disbursements:read'],
    });
    expect(callerOf({ ...good, role: 'AUDITOR', division: '3701' })).toMatchObject({ role: 'AUDITOR' });
  });

  it.each<[string, JWTPayload]>([
    ['a user’s role', { ...good, role: 'CITY_BUREAU', division: '3701' }],
    ['the role of the district bureau', { ...good, role: 'DISTRICT_BUREAU' }],
    ['the role of the public', { ...good, role: 'PUBLIC' }],
    ['an internal role', { ...good, role: 'FOLLOWER' }],
    ['no scope, which would restrict nothing', { ...good, scope: undefined }],
    ['a malformed scope', { ...good, scope: ['me:read'] as never }],
    ['no client', { ...good, client_id: undefined }],
    ['another client', { ...good, client_id: '01JW0000000000000000000002' }],
    ['a person’s subject', { ...good, sub: 'li', client_id: 'li' }],
    ['a street', { ...good, division: '370102001' }],
    ['an additional contractor', { ...good, contractor: ID }],
  ])('create no caller with %s', (_, claims) => {
    expect(callerOf(claims)).toBeNull();
  });
});

it('accepts tokens of several issuers, and the key of each issuer verifies only its own tokens', async () => {
  const keys = temporaryPair();
  const issuer = new MachineClientIssuer({ publicUrl: ISSUER, keys: [keys], clock: () => new Date() });
  const client = { id: ID, role: 'AUDITOR' as const, division: divisionCode('3701'), scopes: ['me:read'] };
  const token = await issuer.issue(client, client.scopes);
  const users = ownIssuer('users', { kind: 'user' }, keys.publicKey);
  const authenticate = createAuthenticate([users, issuer.trusted], SILENT_LOG);
  const identity = await authenticate([`Bearer ${token}`], 'request');
  expect(identity).toMatchObject({ kind: 'client', issuer: ISSUER });
  expect(resolveCaller(identity)).toMatchObject({ role: 'AUDITOR', subject: ID, grants: ['me:read'] });
  const stranger = new MachineClientIssuer({ publicUrl: ISSUER, keys: [temporaryPair()], clock: () => new Date() });
  const forged = await stranger.issue(client, client.scopes);
  await expect(authenticate([`Bearer ${forged}`], 'request')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const past = new MachineClientIssuer({
    publicUrl: ISSUER,
    keys: [keys],
    clock: () => new Date(Date.now() - 606_000),
  });
  const late = await past.issue(client, client.scopes);
  await expect(authenticate([`Bearer ${late}`], 'request')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

describe('wrong secrets', () => {
  let now = 0;
  let tries: SecretTries;
  beforeEach(() => {
    now = Date.parse('2026-06-17T02:00:00Z');
    tries = new SecretTries(() => new Date(now));
  });
  const tried = (address: string, id: string, found: string | null) =>
    tries
      .run({ address, id }, () => Promise.resolve(found))
      .catch((error: { how: { status: number } }) => error.how.status);
  const wrong = (address: string, id = ID) => tried(address, id, null);

  it('are limited per minute and address, over all machine clients', async () => {
    for (let count = 0; count < 30; count += 1) expect(await wrong('a', `id ${count}`)).toBeNull();
    expect([await wrong('a'), await wrong('b')]).toEqual([429, null]);
    now += 2000;
    expect([await wrong('a'), await wrong('a')]).toEqual([null, 429]);
  });

  it('are limited per minute and machine client, over all addresses', async () => {
    for (let count = 0; count < 60; count += 1) expect(await wrong(`address ${count}`)).toBeNull();
    expect([await wrong('a'), await wrong('b', 'another')]).toEqual([429, null]);
  });

  it('do not block a machine client at an address from which it has authenticated', async () => {
    expect(await tried('own', ID, 'client')).toBe('client');
    for (let count = 0; count < 70; count += 1) await wrong(`address ${count}`);
    expect([await tried('elsewhere', ID, 'client'), await tried('own', ID, 'client')]).toEqual([429, 'client']);
    now += 25 * 3_600_000;
    for (let count = 0; count < 70; count += 1) await wrong(`address ${count}`);
    expect(await tried('own', ID, 'client')).toBe(429);
  });

  it('block a machine client at its own address after the clock was set back', async () => {
    expect(await tried('own', ID, 'client')).toBe('client');
    now -= 48 * 3_600_000;
    for (let count = 0; count < 70; count += 1) await wrong(`address ${count}`);
    expect(await tried('own', ID, 'client')).toBe(429);
  });

  it('do not count if the secret could not be checked', async () => {
    const tries = new SecretTries(() => new Date(0));
    const down = () => tries.run({ address: 'a', id: ID }, () => Promise.reject(new Error('The database is down.')));
    for (let count = 0; count < 100; count += 1) await expect(down()).rejects.toThrow('The database is down.');
  });

  it('count during their check, but correct secrets do not count', async () => {
    for (let count = 0; count < 100; count += 1) expect(await tried('a', ID, 'client')).toBe('client');
    const atOnce = await Promise.all(Array.from({ length: 40 }, () => wrong('b', 'x')));
    expect(atOnce.filter((each) => each === 429)).toHaveLength(10);
  });
});

it('returns only counted tries to a bucket, and never exceeds the maximum', () => {
  const buckets = new Buckets({ amount: 2, milliseconds: 60_000, clock: () => new Date(0) });
  buckets.giveBack('a');
  expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 30]);
  buckets.giveBack('a');
  expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 30]);
});

it('compares hashes of secrets, and accepts only an equal hash', () => {
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
  expect([isOneOf(one, [one]), isOneOf(two, [one, two]), isOneOf(two, [one]), isOneOf('', [one])]).toEqual([
    ...[true, true, false, false],
  ]);
  expect([isOneOf('0'.repeat(64), []), isOneOf('0'.repeat(64), [one])]).toEqual([false, false]);
});

it('keeps tokens valid while the key that signs them is rotated, and publishes both keys', async () => {
  const [older, newer] = [temporaryPair(), temporaryPair()];
  const client = { id: ID, role: 'AUDITOR' as const, division: divisionCode('3701'), scopes: ['me:read'] };
  const issuerWith = (...keys: readonly [KeyPair, ...KeyPair[]]) =>
    new MachineClientIssuer({ publicUrl: ISSUER, keys, clock: () => new Date() });
  const [before, during, after] = [issuerWith(older), issuerWith(newer, older), issuerWith(newer)];
  const accepted = async (issuer: MachineClientIssuer, token: string) =>
    createAuthenticate([issuer.trusted], SILENT_LOG)([`Bearer ${token}`], 'request').then(
      () => true,
      () => false,
    );
  const [old, fresh] = [await before.issue(client, client.scopes), await during.issue(client, client.scopes)];
  expect([await accepted(during, old), await accepted(during, fresh)]).toEqual([true, true]);
  expect([await accepted(after, old), await accepted(after, fresh)]).toEqual([false, true]);
  expect(during.keySet()).toEqual({
    keys: [...(after.keySet() as { keys: object[] }).keys, ...(before.keySet() as { keys: object[] }).keys],
  });
});
