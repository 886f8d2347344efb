import { type IncomingMessage } from 'node:http';

/**
 * Returns whether a request names `text/html` among the types that it accepts, as a browser does when it visits an
 * address.
 */
export function asksForHtml({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const ranges = (headers.accept ?? '').split(',').map((range) => range.toLowerCase().replaceAll(/\s/g, ''));
  return ranges.some((range) => range.split(';', 1)[0] === 'text/html' && !/;q=0(?:\.0*)?(?:;|$)/.test(range));
}
