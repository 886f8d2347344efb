/** The path of the first page of the console. All other pages are below it. */
export const CONSOLE_PATH = '/console';

const LONGEST_PATH = 1000;
/** Matches the paths of pages. Encoded paths do not match, because the gateway does not route them. */
const PAGE = /^\/console(?:\/[^%]*)?$/;
/** Matches paths below `/console` that are routes, not pages. */
const NO_PAGE = /^\/console\/(?:session|login|callback|assets|development)(?:\/|$)/;

/**
 * Returns the path to which a person is redirected after the sign-in. Accepts only pages of the console, so that a link
 * to the sign-in cannot lead to another site. Returns the first page for everything else.
 */
export function returnPath(asked: string | null): string {
  if (asked === null || asked.length > LONGEST_PATH || !URL.canParse(asked, BASE)) return CONSOLE_PATH;
  const { origin, pathname, search } = new URL(asked, BASE);
  return origin === BASE && PAGE.test(pathname) && !NO_PAGE.test(pathname) ? pathname + search : CONSOLE_PATH;
}

/**
 * The origin against which the address is resolved. No real address has this host, so only an address without a host of
 * its own keeps this origin.
 */
const BASE = 'http://console.invalid';
