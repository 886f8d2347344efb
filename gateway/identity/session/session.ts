import { z } from 'zod';
import { claimsOf } from './token-claims';
import { tokenRole } from '../../../shared/runtime/settings/setting-kinds';

/** The tokens of a person that the identity provider issued. */
export type PersonTokens = {
  accessToken: string;
  /** The refresh token; null if the identity provider issued none. */
  refreshToken: string | null;
  /** The instant at which the access token expires, in milliseconds. */
  tokenEndsAt: number;
};

/**
 * Fetches new tokens of a person from the identity provider.
 * @returns null if the identity provider refuses, because the person has lost access or has signed out there
 * @throws HubError UNAVAILABLE if the identity provider does not answer
 */
export type RenewTokens = (refreshToken: string) => Promise<PersonTokens | null>;

export const sessionSchema = z.strictObject({
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  tokenEndsAt: z.number(),
  role: tokenRole.nullable(),
  endsAt: z.number(),
});

/**
 * A session of the console: the tokens of a person and the role that they have chosen. The role is null until a person
 * with several roles chooses one. The session ends at `endsAt` (in milliseconds) in any case.
 */
export type Session = z.output<typeof sessionSchema>;

/** The time after which a session ends if the person has sent no request. */
export const IDLE_MILLISECONDS = 30 * 60_000;

/** The time after the sign-in at which every session ends. */
export const WHOLE_MILLISECONDS = 10 * 3_600_000;

/** The time before the expiry of an access token at which it is renewed. */
const EARLY_MILLISECONDS = 20_000;

/**
 * Returns whether the tokens need no renewal now. A session without a refresh token ends with its access token.
 * @param now in milliseconds
 */
export function isFresh({ refreshToken, tokenEndsAt }: PersonTokens, now: number): boolean {
  return refreshToken === null || now < tokenEndsAt - EARLY_MILLISECONDS;
}

/**
 * Returns the tokens, with the instant at which the access token expires. An access token that is not a JWT counts as
 * expired, because the Hub does not accept it.
 */
export function personTokens(accessToken: string, refreshToken: string | null): PersonTokens {
  return { accessToken, refreshToken, tokenEndsAt: (claimsOf(accessToken).exp ?? 0) * 1000 };
}
