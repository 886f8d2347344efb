/**
 * The cause of a request: the person, or the page itself. Only requests that the person causes keep the session alive.
 */
export type Cause = 'person' | 'page';

let shownTag: string | null = null;

/**
 * Sets the public tag of the session that the page shows, or null if the page shows no session. Each request sends the
 * tag. If somebody else has since signed in in another tab, the Hub refuses the request because of the tag.
 */
export function showSession(tag: string | null): void {
  shownTag = tag;
}

/** Returns the headers that the Hub requires for requests with the session cookie of the browser. */
export function consoleHeaders(cause: Cause = 'person'): Readonly<Record<string, string>> {
  const mark = { 'X-Hub-Console': cause === 'person' ? '1' : 'background' };
  return shownTag === null ? mark : { ...mark, 'X-Hub-Session': shownTag };
}
