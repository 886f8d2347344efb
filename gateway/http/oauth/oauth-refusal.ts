import { type HttpRefusal } from '../reading/http-refusal';

export type OAuthError =
  'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type' | 'temporarily_unavailable';

/**
 * The refusal of a request for a token, in the form of RFC 6749 §5.2. The description is in ASCII and addresses the
 * developer of the machine client.
 */
export class OAuthRefusal extends Error {
  constructor(
    readonly code: OAuthError,
    readonly description: string,
    readonly how: { status: number; headers: Readonly<Record<string, string>> } = { status: 400, headers: {} },
  ) {
    super(description);
  }

  get body(): object {
    return { error: this.code, error_description: this.description };
  }
}

/**
 * Returns the refusal of a machine client. An unknown id and a wrong secret get the same message and the same status.
 */
export function invalidClient(): OAuthRefusal {
  const headers = { 'www-authenticate': 'Basic realm="hub", charset="UTF-8"' };
  return new OAuthRefusal('invalid_client', 'The client id or the secret is wrong. Check both.', {
    status: 401,
    headers,
  });
}

export function invalidRequest(description: string): OAuthRefusal {
  return new OAuthRefusal('invalid_request', description);
}

export function tooManyTries(seconds: number): OAuthRefusal {
  const headers = { 'retry-after': String(seconds) };
  return new OAuthRefusal('temporarily_unavailable', `You request tokens too often. Try again in ${seconds} s.`, {
    status: 429,
    headers,
  });
}

export function notAnswering(): OAuthRefusal {
  const how = { status: 503, headers: { 'retry-after': '5' } };
  return new OAuthRefusal(
    'temporarily_unavailable',
    'Machine clients cannot be checked at present. Try again shortly.',
    how,
  );
}

/** Converts the refusal of a malformed HTTP request into an OAuth error, which an OAuth client can read. */
export function oddForm({ status, headers, text }: HttpRefusal): OAuthRefusal {
  return new OAuthRefusal('invalid_request', text.en, { status, headers });
}
