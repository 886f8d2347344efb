import helmet, { type HelmetOptions } from 'helmet';
import { type Reply } from '../route';

/** The security headers that pages and files share. The reverse proxy provides TLS and HSTS. */
const COMMON: HelmetOptions = {
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
};

/**
 * Sets the security headers of a page or a file of the console. All content must come from the Hub itself, except
 * images that the page makes (`blob:`, `data:`). No other site may frame the page. Inline scripts and styles are
 * forbidden, except styles with the nonce of this response.
 * @param nonce null for a file
 */
export function setPageHeaders(reply: Reply, nonce: string | null): void {
  const own = ["'self'"];
  const directives = {
    defaultSrc: ["'none'"],
    scriptSrc: own,
    styleSrc: nonce === null ? own : [...own, `'nonce-${nonce}'`],
    imgSrc: [...own, 'blob:', 'data:'],
    connectSrc: own,
    fontSrc: own,
    formAction: own,
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  };
  // Helmet sets headers on the Node response. The gateway has set its common headers on the Fastify reply, which would
  // replace Helmet's headers of the same name. The common ones are therefore removed.
  for (const name of ['content-security-policy', 'referrer-policy']) reply.removeHeader(name);
  const set = helmet({ ...COMMON, contentSecurityPolicy: { useDefaults: false, directives } });
  set(reply.request.raw, reply.raw, () => undefined);
}
