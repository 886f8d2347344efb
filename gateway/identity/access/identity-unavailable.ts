import { HubError } from '../../../shared/kernel/errors';

const RETRY_AFTER_SECONDS = 5;

/** Returns the error for a request whose caller cannot be checked at present. Its message says to try again. */
export function identityUnavailable(cause: unknown): HubError {
  const text = {
    zh: '暂时无法核验身份,请稍后重试。',
    en: 'Credentials cannot be checked at present. Try again shortly.',
  };
  const error = new HubError('UNAVAILABLE', text, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  error.cause = cause;
  return error;
}
