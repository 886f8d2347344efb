/** The cause of a request: the person, or the page by itself. Only requests of the person keep the session alive. */
export type Cause = 'person' | 'page';

let shownTag: string | null = null;

/**
 * Sets the public tag of the session that the page shows. Requests send the tag, so that the Hub refuses them after
 * somebody else has signed in in another tab. Null if the page shows no session.
 */
export function showSession(tag: string | null): void {
  shownTag = tag;
}

/** Returns the headers that the Hub requires for requests with the session cookie of the browser. */
export function consoleHeaders(cause: Cause = 'person'): Readonly<Record<string, string>> {
  const mark = { 'X-Hub-Console': cause === 'person' ? '1' : 'background' };
  return shownTag === null ? mark : { ...mark, 'X-Hub-Session': shownTag };
}
