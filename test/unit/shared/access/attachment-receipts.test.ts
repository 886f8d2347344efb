import { generateKeyPairSync } from 'node:crypto';
import { mintReceipt, readReceipt } from '../../../../shared/access/file-receipt';
import { type Caller } from '../../../../shared/access/caller';
import { mintPassport, verifyPassport } from '../../../../shared/access/passport';
import { sha256Of, PDF } from '../../../support/drivers/peers/attached-files';
import { contractor, hub, office } from '../../../support/city/callers';
import { CONTRACTOR, LIXIA, NOW, SHIZHONG, STREET } from '../../../support/city/small-city';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const CONTENT = { sha256: sha256Of(PDF), bytes: PDF.length, mediaType: 'application/pdf' as const };
const holder = contractor(CONTRACTOR.lixia);
const DAY_MILLISECONDS = 86_400_000;
const at = (milliseconds: number) => ({ keys: [publicKey], now: new Date(NOW.getTime() + milliseconds) });

const receipt = (whose: Caller = holder) => mintReceipt(CONTENT, whose, { key: privateKey, now: NOW });

it('remains valid while the key of the gateway is rotated', () => {
  const { publicKey: newer } = generateKeyPairSync('ed25519');
  const { now } = at(0);
  expect(readReceipt(receipt(), holder, { keys: [newer, publicKey], now })).toEqual(CONTENT);
  expect(readReceipt(receipt(), holder, { keys: [newer], now })).toBeNull();
});

it('is valid for its holder for one day', () => {
  expect(readReceipt(receipt(), holder, at(0))).toEqual(CONTENT);
  expect(readReceipt(receipt(), holder, at(DAY_MILLISECONDS - 1))).toEqual(CONTENT);
  expect(readReceipt(receipt(), holder, at(DAY_MILLISECONDS))).toBeNull();
});

it('is valid with another token of the same holder', () => {
  expect(readReceipt(receipt(), { ...holder, grants: ['me:read'] } as Caller, at(0))).toEqual(CONTENT);
});

it.each<[string, Caller]>([
  ['another contractor', contractor(CONTRACTOR.several)],
  ['another person of the same contractor', { ...holder, subject: 'other@test' } as Caller],
  ['the same name from another issuer', { ...holder, issuer: 'other' } as Caller],
  ['the same person in another role', hub(LIXIA, CONTRACTOR.lixia)],
  ['the public', { role: 'PUBLIC' }],
  ['a role of the Hub itself', { role: 'ASSESSOR', subject: 'contractor@test' }],
])('is not valid for %s', (_, other) => {
  expect(readReceipt(receipt(), other, at(0))).toBeNull();
});

it('is valid for one jurisdiction only', () => {
  const lixia = receipt(office('DISTRICT_BUREAU', LIXIA));
  expect(readReceipt(lixia, office('DISTRICT_BUREAU', LIXIA), at(0))).toEqual(CONTENT);
  expect(readReceipt(lixia, office('DISTRICT_BUREAU', SHIZHONG), at(0))).toBeNull();
  const street = receipt(office('STREET_OFFICE', STREET.lixiaFirst));
  expect(readReceipt(street, office('STREET_OFFICE', STREET.lixiaSecond), at(0))).toBeNull();
});

it('contains neither the person nor the contractor', () => {
  const payload = Buffer.from(receipt().split('.')[0] ?? '', 'base64url').toString();
  expect(payload).not.toMatch(/contractor@test|test:users/);
  expect(payload).not.toContain(CONTRACTOR.lixia);
});

it('cannot be forged, changed or shortened', () => {
  const [payload = '', signature = ''] = receipt().split('.');
  const other = generateKeyPairSync('ed25519').privateKey;
  const larger = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"bytes":', '"bytes":1')).toString(
    'base64url',
  );
  for (const text of [
    mintReceipt(CONTENT, holder, { key: other, now: NOW }),
    `${larger}.${signature}`,
    `${payload}.${signature.slice(2)}`,
    payload,
    `${payload}.${signature}.`,
    '',
    '.',
  ]) {
    expect(readReceipt(text, holder, at(0))).toBeNull();
  }
});

it('is never accepted as a passport, nor a passport as a receipt', () => {
  const passport = mintPassport({ aud: 'evaluation', caller: holder, requestId: 'r', digest: 'x' }, privateKey);
  expect(verifyPassport(passport, [publicKey], 'x')).not.toBeNull();
  expect(readReceipt(passport, holder, at(0))).toBeNull();
  expect(verifyPassport(receipt(), [publicKey], 'x')).toBeNull();
  // A passport with the signature of a receipt is not valid.
  const [payload = ''] = passport.split('.');
  const [, signature = ''] = receipt().split('.');
  expect(verifyPassport(`${payload}.${signature}`, [publicKey], 'x')).toBeNull();
});
