import { type KeyObject, randomUUID } from 'node:crypto';
import { callerSchema } from '../../../shared/access/caller-schema';
import { type Caller } from '../../../shared/access/caller';
import { digestOf, mintPassport } from '../../../shared/access/passport';
import { AUDIENCE_HEADER, PASSPORT_HEADER } from '../../../shared/process/listen-subgraph';

/** The header in which Apollo's gateway passes the caller to its fetches. It is not sent to the subgraphs. */
export const CALLER_HEADER = 'x-caller';

/** Returns the header that names a caller. */
export function callerHeader(caller: Caller): Record<string, string> {
  return { [CALLER_HEADER]: Buffer.from(JSON.stringify(caller)).toString('base64url') };
}

/** Returns the caller whom the header names. @throws Error if the header is missing or names no caller */
export function callerIn(header: string | undefined): Caller {
  if (header === undefined) throw new Error('The request names no caller.');
  return callerSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString('utf8')));
}

type Sent = { path: string; method: 'GET' | 'POST'; headers: Readonly<Record<string, string>>; body?: string };
/** Sends a request to a server, such as the one at an origin. */
type Send<T> = (server: string, sent: Sent) => Promise<T>;
type Answer = { status: number; headers: { get: (name: string) => string | null } };

/**
 * Returns a function that sends a fetch to a subgraph as `send` does, with a passport for the caller. A subgraph refuses
 * fetches without a passport.
 * @param key the private key of the Hub's gateway
 */
export function signedFetches<T extends Answer>(
  send: Send<T>,
  key: KeyObject,
): (caller: Caller, server: string, sent: Omit<Sent, 'path' | 'method'> & { body: string }) => Promise<T> {
  const audiences = new Map<string, string>();
  const noted = async (server: string, sent: Sent) => {
    const answer = await send(server, sent);
    const audience = answer.headers.get(AUDIENCE_HEADER);
    if (audience !== null) audiences.set(server, audience);
    return answer;
  };
  return async (caller, server, { headers, body }) => {
    const content = { caller, requestId: randomUUID(), digest: digestOf(body) };
    const post = (aud = '') => {
      const passport = mintPassport({ ...content, aud }, key);
      return noted(server, { path: '/', method: 'POST', body, headers: { ...headers, [PASSPORT_HEADER]: passport } });
    };
    if (!audiences.has(server)) await noted(server, { path: '/health/live', method: 'GET', headers: {} });
    const known = audiences.get(server);
    const answer = await post(known);
    return answer.status === 401 && audiences.get(server) !== known ? post(audiences.get(server)) : answer;
  };
}
