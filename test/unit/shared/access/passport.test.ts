import { generateKeyPairSync } from 'node:crypto';
import { mintPassport, type Passport, PassportRegister, verifyPassport } from '../../../../shared/access/passport';
import { PUBLIC } from '../../../support/city/callers';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const NOW = new Date('2026-06-15T04:00:00.000Z');
const content = { aud: 'stations', caller: PUBLIC, requestId: 'r' };
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

function verified(issuedAt: Date, now: Date): Passport | null {
  const expected = { aud: 'stations', digest: 'd', now };
  return verifyPassport(mintPassport({ ...content, digest: 'd' }, privateKey, issuedAt), [publicKey], expected);
}

describe('passport', () => {
  it('is valid for less than a minute', () => {
    expect(verified(NOW, later(59))).toMatchObject(content);
    expect(verified(NOW, later(60))).toBeNull();
  });

  it('may be issued a few seconds in the future, but not more, because it would be valid for longer', () => {
    expect(verified(later(30), NOW)).toMatchObject(content);
    expect(verified(later(31), NOW)).toBeNull();
    expect(verified(later(3600), NOW)).toBeNull();
  });
});

describe('register of passports', () => {
  const passport = (jti: string, issuedAt: Date): Passport => {
    const found = verified(issuedAt, issuedAt);
    if (found === null) throw new Error('The passport is not valid.');
    return { ...found, jti };
  };

  it('admits each passport once', () => {
    const register = new PassportRegister();
    expect(register.admit(passport('a', NOW), NOW)).toBe(true);
    expect(register.admit(passport('a', NOW), later(30))).toBe(false);
  });

  it.each([-2, 20])('admits new passports and no old one after the clock was moved by %i days', (days) => {
    const register = new PassportRegister();
    const moved = later(days * 86_400);
    expect(register.admit(passport('a', NOW), NOW)).toBe(true);
    expect(register.admit(passport('b', moved), moved)).toBe(true);
    expect(register.admit(passport('b', moved), moved)).toBe(false);
    expect(verified(NOW, moved)).toBeNull();
    if (days < 0) expect(register.admit(passport('a', NOW), NOW)).toBe(false);
  });

  it('keeps no passport of after a step back for longer than two minutes', () => {
    const register = new PassportRegister();
    register.admit(passport('before', NOW), NOW);
    for (let second = 0; second < 600; second += 1) {
      const then = later(second - 172_800);
      register.admit(passport(String(second), then), then);
    }
    expect(register.size).toBe(121);
  });

  it('forgets passports that have expired', () => {
    const register = new PassportRegister();
    for (let second = 0; second < 600; second += 1)
      register.admit(passport(String(second), later(second)), later(second));
    expect(register.size).toBe(120);
  });
});
