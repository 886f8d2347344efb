import { decodeJwt, type JWTPayload } from 'jose';

/**
 * Returns the claims of an access token, and does not check its signature. An access token that is no JWT has none,
 * because the Hub does not accept it.
 */
export function claimsOf(accessToken: string): JWTPayload {
  try {
    return decodeJwt(accessToken);
  } catch {
    return {};
  }
}
