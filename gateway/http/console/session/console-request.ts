import { HubError } from '../../../../shared/kernel/errors';
import { tagOf } from '../../../identity/session/session-tag';
import { type Request } from '../../route';

/**
 * The header with which the console marks its requests. It is `1` if a person caused the request, and `background` if
 * the page sent it by itself. No form and no page of another site can send this header.
 */
const MARK = 'x-hub-console';

/**
 * Checks that a request comes from the console, and not from a page of another site that uses the session cookie.
 * The console marks each request with the header `X-Hub-Console`. Browsers send `Sec-Fetch-Site` only to https
 * addresses and to localhost. If `Sec-Fetch-Site` is missing, only the mark is checked.
 * @returns true if a person caused the request, and false if the page sent it by itself
 * @throws HubError FORBIDDEN if it comes from elsewhere
 */
export function assertFromConsole({ headers }: Pick<Request, 'headers'>): boolean {
  const { [MARK]: mark, 'sec-fetch-site': site } = headers;
  const isMarked = mark === '1' || mark === 'background';
  if (!isMarked || (site !== undefined && site !== 'same-origin')) throw notFromConsole();
  return mark === '1';
}

/** The header in which a page sends the tag of the session that it shows. */
const SHOWN = 'x-hub-session';

/**
 * Checks that the session of a request is the session that the page shows. In another tab, somebody else may have
 * signed in, or the person may have changed their role or signed out. A request with a session must have the tag.
 * @param id the session id of the request; null if it has none
 * @throws HubError UNAUTHENTICATED if the tag is missing or belongs to another session
 */
export function assertSessionIsShown({ headers }: Pick<Request, 'headers'>, id: string | null): void {
  const shown = headers[SHOWN];
  const own = id === null ? undefined : tagOf(id);
  if (shown !== own) throw otherSession();
}

/**
 * Returns whether a browser opens an address as a page, for example through a link. Such a request has no mark, and its
 * session is ignored.
 */
export function opensPage({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
}

function otherSession(): HubError {
  const text = {
    zh: '本页面的登录已结束,或本浏览器已另行登录、切换身份,操作没有执行。请重新登录,或刷新页面后再办理。',
    en: 'The session of this page has ended, or the browser has signed in again or changed its role. Nothing was done. Sign in again, or reload the page.',
  };
  return new HubError('UNAUTHENTICATED', text, { field: 'X-Hub-Session' });
}

function notFromConsole(): HubError {
  const text = {
    zh: '该请求不是由本系统的页面发出的,不能使用登录状态。请在页面中操作;程序请使用令牌。',
    en: 'This request was not sent by a page of the Hub, so it cannot use a session. Act on a page of the Hub. A program must use a token.',
  };
  return new HubError('FORBIDDEN', text, { field: 'X-Hub-Console' });
}
