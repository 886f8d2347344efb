import { generateKeyPairSync } from 'node:crypto';
import { mintPassport, verifyPassport } from '../../../../shared/access/passport';
import { PassportRegister } from '../../../../shared/access/passport-register';
import { PUBLIC } from '../../../support/city/callers';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

describe('passport', () => {
  const content = { aud: 'stations', caller: PUBLIC, requestId: 'r' };
  const passport = mintPassport({ ...content, digest: 'd' }, privateKey);

  it('states the caller of one request', () => {
    expect(verifyPassport(passport, [publicKey], 'd')).toEqual({
      ...content,
      isCheck: false,
      jti: expect.any(String) as string,
    });
    expect(verifyPassport(passport, [publicKey], 'e')).toBeNull();
  });

  it('states whether a mutation must only check its input', () => {
    const check = mintPassport({ ...content, isCheck: true, digest: 'd' }, privateKey);
    expect(verifyPassport(check, [publicKey], 'd')?.isCheck).toBe(true);
  });

  it('contains no time, so that its validity depends on no clock', () => {
    const [payload = ''] = passport.split('.');
    const names = Object.keys(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object);
    expect(names.sort()).toEqual(['aud', 'caller', 'digest', 'jti', 'requestId', 'version']);
  });
});

describe('register of passports', () => {
  let seconds: number;
  let register: PassportRegister;
  beforeEach(() => {
    seconds = 0;
    register = new PassportRegister('stations', () => seconds * 1000);
  });

  it('admits each passport once', () => {
    const passport = { aud: register.audience, jti: 'a' };
    expect(register.admit(passport)).toBe(true);
    expect(register.admit(passport)).toBe(false);
    expect(register.admit({ ...passport, jti: 'b' })).toBe(true);
  });

  it('admits a passport for less than a minute, and not again after it has removed the passport', () => {
    const aud = register.audience;
    seconds = 59;
    expect(register.admit({ aud, jti: 'a' })).toBe(true);
    seconds = 60;
    expect(register.admit({ aud, jti: 'b' })).toBe(false);
    expect(register.size).toBe(0);
    expect(register.admit({ aud, jti: 'a' })).toBe(false);
  });

  it('admits no passport for an audience that it has not issued', () => {
    const other = new PassportRegister('stations').audience;
    for (const aud of [other, '', 'stations', 'stations/']) expect(register.admit({ aud, jti: 'a' })).toBe(false);
  });

  it('issues a new audience every few seconds, and removes old audiences even without calls', () => {
    const audiences = new Set<string>();
    for (seconds = 0; seconds < 600; seconds += 1) audiences.add(register.audience);
    expect(audiences.size).toBe(120);
    const first = [...audiences][0] ?? '';
    expect(register.admit({ aud: first, jti: 'a' })).toBe(false);
  });

  it('stores only the passports of the last minute', () => {
    for (seconds = 0; seconds < 600; seconds += 1) register.admit({ aud: register.audience, jti: String(seconds) });
    expect(register.size).toBeGreaterThan(54);
    expect(register.size).toBeLessThanOrEqual(60);
  });

  it.each([-2, 20])('admits passports after the clock of the system was changed by %i days', (days) => {
    const own = new PassportRegister('stations');
    const aud = own.audience;
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + days * 86_400_000);
    expect(own.admit({ aud, jti: 'a' })).toBe(true);
    expect(own.admit({ aud, jti: 'a' })).toBe(false);
    jest.restoreAllMocks();
  });
});
