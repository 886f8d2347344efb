import { createHash } from 'node:crypto';

/** The time for which browsers and proxies may use a stored answer without a new request. */
const FRESH_SECONDS = 60;

/**
 * Returns the headers of an answer that anybody may read and keep. The entity tag is weak, because it identifies the
 * data and not the bytes that are sent. `Vary` prevents a cache from giving the answer to a caller with a token or with
 * a session of the console.
 */
export function cacheHeaders(body: string): Readonly<Record<'etag' | 'cache-control' | 'vary', string>> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return {
    etag: `W/"${hash}"`,
    'cache-control': `public, max-age=${FRESH_SECONDS}`,
    vary: 'accept, authorization, x-hub-console',
  };
}

/** Returns whether the caller already has the answer with this tag (RFC 9110 §13.1.2). */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag.replace(/^W\//, ''));
}
