import { decodeJwt, type JWTPayload } from 'jose';

/**
 * Returns the claims of an access token without checking its signature. If the token is not a JWT, the result has no
 * claims, because the Hub does not accept such a token.
 */
export function claimsOf(accessToken: string): JWTPayload {
  try {
    return decodeJwt(accessToken);
  } catch {
    return {};
  }
}
