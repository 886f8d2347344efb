import { type IncomingMessage } from 'node:http';

/** Headers that a proxy adds to a request, besides `X-Forwarded-…`. The caller behind it may be on another machine. */
const FORWARDING = ['forwarded', 'via', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip'];
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/**
 * Returns whether the request names this machine as its host, and no page of another machine sent it. The host is
 * checked because a page of another site may use a host name that leads to this machine (DNS rebinding). A request
 * through a proxy never counts as local, because the proxy may have replaced the host. HTTP/1.0 indicates a proxy,
 * because browsers do not send it.
 */
export function isOnThisMachine({ headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>): boolean {
  if (httpVersion === '1.0' || Object.keys(headers).some(isOfProxy)) return false;
  return LOOPBACK.test(headers.host ?? '') && isLocalOrigin(headers.origin);
}

const isOfProxy = (name: string) => FORWARDING.includes(name) || name.startsWith('x-forwarded-');

/** Returns true if no page sent the request, or if a page of this machine sent it. */
function isLocalOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true;
  return /^https?:\/\//i.test(origin) && LOOPBACK.test(origin.replace(/^https?:\/\//i, ''));
}
