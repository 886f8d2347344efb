import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { KeyRing } from '../../../shared/runtime/key-ring/key-ring';
import { PersonalDataVault, type SealedAt } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';

const NUMBER = '990000199006170106';
const ID = '01J0000000000000000000WK10';
const AT: SealedAt = { column: 'identityCipher', id: ID };
const keys = { encryption: randomBytes(32), hash: randomBytes(32) };
const vault = new PersonalDataVault(keys);

/** Encrypts an identity number as the first version of the Hub did. */
function firstForm(number: string, id: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const key = createHash('sha256').update('identity-number-key:').update(keys.encryption).digest('base64url');
  return ['1', key.slice(0, 8), nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

describe('sealed identity number', () => {
  it('can be decrypted for the worker for whom it was encrypted', () => {
    expect(vault.open(vault.seal(NUMBER, AT), AT)).toBe(NUMBER);
  });

  it.each<[string, SealedAt]>([
    ['row', { ...AT, id: '01J0000000000000000000WK11' }],
    ['column', { ...AT, column: 'nameCipher' }],
  ])('cannot be decrypted in another %s, so that encrypted values cannot be swapped', (_, at) => {
    const identityCipher = vault.seal(NUMBER, AT);
    expect(() => vault.open(identityCipher, at)).toThrow();
  });

  it('in the format of the first version can be decrypted only in its own row and column', () => {
    const first = firstForm(NUMBER, ID);
    expect(vault.open(first, AT)).toBe(NUMBER);
    expect(() => vault.open(first, { ...AT, column: 'nameCipher' })).toThrow();
    expect(() => vault.open(first, { ...AT, id: '01J0000000000000000000WK11' })).toThrow();
  });

  it('has a new nonce each time', () => {
    const sealed = Array.from({ length: 100 }, () => vault.seal(NUMBER, AT));
    expect(new Set(sealed.map((text) => text.split('.')[2])).size).toBe(100);
    expect(new Set(sealed.map((text) => text.split('.')[3])).size).toBe(100);
  });

  it('reveals neither the number nor a part of it', () => {
    const identityCipher = vault.seal(NUMBER, AT);
    const identityHash = vault.hashOf(NUMBER);
    expect(identityCipher + identityHash).not.toContain(NUMBER);
    expect(Buffer.from(identityCipher.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain('1990');
    expect(identityCipher.length).toBeLessThanOrEqual(160);
  });

  it.each([1, 2, 3])('cannot be decrypted if part %i was changed, and the error reveals no data', (part) => {
    const parts = vault.seal(NUMBER, AT).split('.');
    const text = parts[part] ?? '';
    parts[part] = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    const open = () => vault.open(parts.join('.'), AT);
    expect(open).toThrow();
    expect(open).not.toThrow(new RegExp(`${NUMBER}|${parts[3] ?? ''}`));
  });

  it.each(['', NUMBER, '1', '1...', '3.a.b.c', '1.a.b.c', '1.a.b.c.d'])(
    'cannot be decrypted from the text %p',
    (text) => {
      expect(() => vault.open(text, AT)).toThrow();
    },
  );

  it('cannot be decrypted with a shortened tag', () => {
    const identityCipher = vault.seal(NUMBER, AT);
    expect(() => vault.open(identityCipher.slice(0, -4), AT)).toThrow();
    expect(() => vault.open(identityCipher.split('.').slice(0, 3).concat('AAAA').join('.'), AT)).toThrow();
  });
});

describe('keys', () => {
  it('can be rotated: values under an older key can still be decrypted, and new values name the new key', () => {
    const identityCipher = vault.seal(NUMBER, AT);
    const rotated = new PersonalDataVault({ ...keys, encryption: KeyRing.of(randomBytes(32), keys.encryption) });
    expect(rotated.open(identityCipher, AT)).toBe(NUMBER);
    const renewed = rotated.seal(NUMBER, AT);
    expect(renewed.split('.')[1]).not.toBe(identityCipher.split('.')[1]);
    expect(() => vault.open(renewed, AT)).toThrow('lacks the key of a stored value');
    expect(rotated.hashOf(NUMBER)).toBe(vault.hashOf(NUMBER));
  });

  it('can be rotated: a person is searched under the hashes of both keys', () => {
    const rotated = new PersonalDataVault({ ...keys, hash: KeyRing.of(randomBytes(32), keys.hash) });
    expect(rotated.hashesOf(NUMBER)).toEqual([rotated.hashOf(NUMBER), vault.hashOf(NUMBER)]);
    expect(rotated.nameHashesOf('张三')).toEqual([rotated.nameHashOf('张三'), vault.nameHashOf('张三')]);
    expect(rotated.hashOf(NUMBER)).not.toBe(vault.hashOf(NUMBER));
  });

  it('of another Hub decrypt no value and give another hash', () => {
    const foreign = new PersonalDataVault({ encryption: randomBytes(32), hash: randomBytes(32) });
    const identityCipher = vault.seal(NUMBER, AT);
    expect(() => foreign.open(identityCipher, AT)).toThrow();
    expect(foreign.hashOf(NUMBER)).not.toBe(vault.hashOf(NUMBER));
  });

  it('have 32 bytes, and the hash has its own key', () => {
    expect(() => new PersonalDataVault({ ...keys, encryption: randomBytes(16) })).toThrow(RangeError);
    expect(() => new PersonalDataVault({ ...keys, hash: keys.encryption })).toThrow(RangeError);
  });
});

describe('hash of an identity number', () => {
  it('is the same for the same person, even with a lower-case x, and differs for another person', () => {
    expect(vault.hashOf('99000019900617010X')).toBe(vault.hashOf('99000019900617010x'));
    expect(vault.hashOf(NUMBER)).not.toBe(vault.hashOf('990000199006170107'));
    expect(vault.hashOf(NUMBER)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('hash of a name', () => {
  it('is the same for the same whole name, and differs from the hash of an identity number', () => {
    expect(vault.nameHashOf(' 张三 ')).toBe(vault.nameHashOf('张三'));
    expect(vault.nameHashOf('张三')).not.toBe(vault.nameHashOf('张三丰'));
    expect(vault.nameHashOf(NUMBER)).not.toBe(vault.hashOf(NUMBER));
  });
});
