import { type IncomingMessage } from 'node:http';
import { invalidClient, invalidRequest, OAuthRefusal } from './oauth-refusal';

/** A request for a token (RFC 6749 §4.4.2), read strictly: malformed values are refused and never repaired. */
export type TokenForm = {
  id: string;
  secret: string;
  /**
   * The requested scopes. It is null if the request names none; the token then carries all scopes of the machine
   * client.
   */
  scopes: readonly string[] | null;
};

type Credentials = Pick<TokenForm, 'id' | 'secret'>;

/** The syntax of RFC 6749 §3.3. */
const SCOPE = /^[!#-[\]-~]+(?: [!#-[\]-~]+)*$/;
const LONGEST_ID = 64;
const LONGEST_SECRET = 256;

/**
 * Reads the request for a token.
 * @param authorization every `Authorization` header of the request, as sent
 * @throws OAuthRefusal if the request is malformed, or if its credentials are missing or too long
 */
export function readTokenForm(body: string, authorization: readonly string[]): TokenForm {
  const form = new URLSearchParams(body);
  for (const name of ['grant_type', 'scope', 'client_id', 'client_secret']) assertOnce(form, name);
  const grant = form.get('grant_type');
  if (grant === null) throw invalidRequest('grant_type is missing. Send grant_type=client_credentials.');
  const credentials = credentialsOf(form, authorization);
  if (grant !== 'client_credentials') {
    throw new OAuthRefusal(
      'unsupported_grant_type',
      'The grant type is not supported. Send grant_type=client_credentials.',
    );
  }
  return { ...credentials, scopes: scopesOf(form.get('scope')) };
}

/** Checks that a parameter is not repeated (RFC 6749 §3.2). */
function assertOnce(form: URLSearchParams, name: string): void {
  if (form.getAll(name).length > 1) throw invalidRequest(`${name} is given more than once. Send it once.`);
}

/** Returns the credentials. A machine client sends them in the header or in the body, not in both (RFC 6749 §2.3). */
function credentialsOf(form: URLSearchParams, authorization: readonly string[]): Credentials {
  const [header, ...others] = authorization;
  if (others.length > 0) throw invalidRequest('The header Authorization is given more than once. Send it once.');
  const id = form.get('client_id');
  const secret = form.get('client_secret');
  if (header === undefined) return bounded({ id: id ?? '', secret: secret ?? '' });
  if (secret !== null)
    throw invalidRequest('The secret is given twice. Send it in the Authorization header or in the body, not in both.');
  const basic = basicOf(header);
  if (id !== null && id !== basic.id)
    throw invalidRequest('client_id differs from the Authorization header. Send the same id, or leave it out.');
  return bounded(basic);
}

const BASIC = /^Basic +([A-Za-z0-9+/]+={0,2})$/i;

/**
 * Returns the credentials in the header `Authorization`. Id and secret are form-encoded before they are joined (RFC
 * 6749 §2.3.1).
 */
function basicOf(header: string): Credentials {
  const [, encoded] = BASIC.exec(header) ?? [];
  if (encoded === undefined) throw invalidClient();
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  if (id === undefined || secret === undefined) throw invalidClient();
  return { id: formDecoded(id), secret: formDecoded(secret) };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalidClient();
  }
}

/**
 * Returns the credentials. If they are empty or longer than any id or secret, they are refused before they are hashed
 * or counted as an attempt.
 */
function bounded({ id, secret }: Credentials): Credentials {
  const isPossible = id !== '' && secret !== '' && id.length <= LONGEST_ID && secret.length <= LONGEST_SECRET;
  if (!isPossible) throw invalidClient();
  return { id, secret };
}

function scopesOf(text: string | null): readonly string[] | null {
  if (text === null) return null;
  if (!SCOPE.test(text))
    throw new OAuthRefusal('invalid_scope', 'scope is malformed. List the scopes, separated by one space.');
  return [...new Set(text.split(' '))];
}

/** Returns whether the body is declared as the only media type that RFC 6749 permits, in UTF-8 and uncompressed. */
export function isForm({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): boolean {
  const [type = '', ...others] = headersDistinct['content-type'] ?? [];
  const isEncoded = (headersDistinct['content-encoding'] ?? []).some((each) => each.toLowerCase() !== 'identity');
  return (
    others.length === 0 && !isEncoded && /^application\/x-www-form-urlencoded *(?:; *charset="?utf-8"? *)?$/i.test(type)
  );
}
