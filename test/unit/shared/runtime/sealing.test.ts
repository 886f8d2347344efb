import { Sealing } from '../../../../shared/runtime/sealing';

const sealing = new Sealing(Buffer.alloc(32, 1));
const AT = { table: 'complaint', column: 'contact', id: 'P' };
const TEXT = '孙某某 13900001111';

describe('a sealed value', () => {
  it('can be decrypted at the place for which it was encrypted, and differs each time', () => {
    const [one, other] = [sealing.seal(TEXT, AT), sealing.seal(TEXT, AT)];
    expect(one).not.toBe(other);
    expect([sealing.open(one, AT), sealing.open(other, AT)]).toEqual([TEXT, TEXT]);
    expect(one).not.toContain('139');
  });

  it.each([{ table: 'other' }, { column: 'text' }, { id: 'Q' }])('cannot be decrypted elsewhere: %j', (moved) => {
    expect(() => sealing.open(sealing.seal(TEXT, AT), { ...AT, ...moved })).toThrow();
  });

  it('can be decrypted only with its own key, and only if it is complete', () => {
    const sealed = sealing.seal(TEXT, AT);
    expect(() => new Sealing(Buffer.alloc(32, 2)).open(sealed, AT)).toThrow('lacks the key of a stored value');
    expect(() => sealing.open(sealed.slice(0, -4), AT)).toThrow();
    expect(() => sealing.open(TEXT, AT)).toThrow('format');
    expect(() => new Sealing(Buffer.alloc(16))).toThrow(RangeError);
  });

  it('is compared by a keyed hash', () => {
    expect(sealing.veil(TEXT)).toBe(sealing.veil(TEXT));
    expect(sealing.veil(TEXT)).not.toBe(new Sealing(Buffer.alloc(32, 2)).veil(TEXT));
    expect(sealing.veil(TEXT)).toMatch(/^[0-9a-f]{64}$/);
  });
});
