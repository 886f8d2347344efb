import { type Log } from '../../../../shared/runtime/log';
import { type Request } from '../../route';
import { type OidcWay } from './session-parts';

/**
 * Revokes a refresh token at the identity provider, and logs a failure. The session at the Hub has already ended.
 * @returns the sign-out address of the identity provider; null if it has none or does not answer
 */
export function leaveIssuer(
  { signIn }: OidcWay,
  refreshToken: string | null,
  { request, log }: { request: Request; log: Log },
): Promise<string | null> {
  return signIn.leave(refreshToken).catch((error: unknown) => {
    log.error('Sign-out at the issuer failed', { requestId: request.watched.id, error });
    return null;
  });
}
