import { randomBytes } from 'node:crypto';
import { IdentityNumberVault } from '../../../subgraphs/personnel/worker/worker/identity-number-vault';

const NUMBER = '990000199006170106';
const WORKER = '01J0000000000000000000WK10';
const OTHER = '01J0000000000000000000WK11';
const keys = { encryption: randomBytes(32), hash: randomBytes(32) };
const vault = new IdentityNumberVault(keys);

describe('sealed identity number', () => {
  it('opens for the worker for whom it was sealed', () => {
    expect(vault.open(vault.seal(NUMBER, WORKER).identityCipher, WORKER)).toBe(NUMBER);
  });

  it('does not open for another worker, so that encrypted values cannot be swapped between rows', () => {
    const { identityCipher } = vault.seal(NUMBER, WORKER);
    expect(() => vault.open(identityCipher, OTHER)).toThrow();
  });

  it('has another nonce each time', () => {
    const sealed = Array.from({ length: 100 }, () => vault.seal(NUMBER, WORKER).identityCipher);
    expect(new Set(sealed.map((text) => text.split('.')[2])).size).toBe(100);
    expect(new Set(sealed.map((text) => text.split('.')[3])).size).toBe(100);
  });

  it('reveals neither the number nor a part of it', () => {
    const { identityCipher, identityHash } = vault.seal(NUMBER, WORKER);
    expect(identityCipher + identityHash).not.toContain(NUMBER);
    expect(Buffer.from(identityCipher.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain('1990');
    expect(identityCipher.length).toBeLessThanOrEqual(160);
  });

  it.each([1, 2, 3])('does not open when part %i was changed, and the error reveals nothing', (part) => {
    const parts = vault.seal(NUMBER, WORKER).identityCipher.split('.');
    const text = parts[part] ?? '';
    parts[part] = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    const open = () => vault.open(parts.join('.'), WORKER);
    expect(open).toThrow();
    expect(open).not.toThrow(new RegExp(`${NUMBER}|${parts[3] ?? ''}`));
  });

  it.each(['', NUMBER, '1', '1...', '2.a.b.c', '1.a.b.c.d'])('does not open from the text %p', (text) => {
    expect(() => vault.open(text, WORKER)).toThrow();
  });

  it('does not open with a shortened tag', () => {
    const { identityCipher } = vault.seal(NUMBER, WORKER);
    expect(() => vault.open(identityCipher.slice(0, -4), WORKER)).toThrow();
    expect(() => vault.open(identityCipher.split('.').slice(0, 3).concat('AAAA').join('.'), WORKER)).toThrow();
  });
});

describe('keys', () => {
  it('rotate: values sealed under a retired key still open, and new ones name the new key', () => {
    const { identityCipher } = vault.seal(NUMBER, WORKER);
    const rotated = new IdentityNumberVault({ ...keys, encryption: randomBytes(32), retired: [keys.encryption] });
    expect(rotated.open(identityCipher, WORKER)).toBe(NUMBER);
    const renewed = rotated.seal(NUMBER, WORKER);
    expect(renewed.identityCipher.split('.')[1]).not.toBe(identityCipher.split('.')[1]);
    expect(() => vault.open(renewed.identityCipher, WORKER)).toThrow('key that this process does not hold');
    expect(renewed.identityHash).toBe(vault.hashOf(NUMBER));
  });

  it('of another hub open nothing and give another hash', () => {
    const foreign = new IdentityNumberVault({ encryption: randomBytes(32), hash: randomBytes(32) });
    const { identityCipher } = vault.seal(NUMBER, WORKER);
    expect(() => foreign.open(identityCipher, WORKER)).toThrow();
    expect(foreign.hashOf(NUMBER)).not.toBe(vault.hashOf(NUMBER));
  });

  it('have 32 bytes, and the hash has its own key', () => {
    expect(() => new IdentityNumberVault({ ...keys, encryption: randomBytes(16) })).toThrow(RangeError);
    expect(() => new IdentityNumberVault({ ...keys, hash: keys.encryption })).toThrow(RangeError);
  });
});

describe('hash of an identity number', () => {
  it('is the same for the same person, even with a small x, and differs for another person', () => {
    expect(vault.seal('99000019900617010X', WORKER).identityHash).toBe(vault.hashOf('99000019900617010x'));
    expect(vault.hashOf(NUMBER)).not.toBe(vault.hashOf('990000199006170107'));
    expect(vault.hashOf(NUMBER)).toMatch(/^[0-9a-f]{64}$/);
  });
});
