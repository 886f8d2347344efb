import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { type Attack, atOnce } from './attack';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { sub: 'x', role: 'CITY_BUREAU', division: '3701', iss: 'x', aud: 'hub-under-test', exp: 4_000_000_000 };

function unsigned(): string {
  return `${part({ alg: 'none', kid: 'one' })}.${part(claims)}.`;
}

/**
 * Returns a token that is signed with HS256. The secret is a text that anybody could know, and not the private key of
 * the issuer.
 */
function symmetric(): string {
  const signed = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', 'public').update(signed).digest('base64url')}`;
}

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

function signedByOthers(kid: string): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
}

const REFUSED = ['401 UNAUTHENTICATED', '429 RATE_LIMITED'] as const;

/** Returns an attack that sends requests with forged tokens, ten at a time. */
function forged(name: string, tokenOf: (index: number) => string | Promise<string>): Attack {
  return {
    name,
    allows: REFUSED,
    run: async ({ by }) => {
      const send = async (index: number) => {
        const headers = { authorization: `Bearer ${await tokenOf(index)}` };
        return by.ask('{ me { role } }', { headers });
      };
      const rounds = await atOnce(10, async (round) => {
        const outcomes = [];
        for (let each = 0; each < 10; each += 1) outcomes.push(await send(round * 10 + each));
        return outcomes;
      });
      return rounds.flat();
    },
  };
}

/** Tokens that no issuer has signed. */
export const TOKENS: readonly Attack[] = [
  forged('100 tokens without a signature', unsigned),
  forged('100 tokens with a symmetric signature', symmetric),
  forged('100 tokens of another key', () => signedByOthers('one')),
  forged('100 tokens of as many unknown keys', (index) => signedByOthers(`key-${index}`)),
  forged('100 tokens of 9,000 characters', (index) => `${'a'.repeat(9000)}${index}`),
];
