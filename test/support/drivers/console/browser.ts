import { tagOf } from '../../../../gateway/identity/session/session-tag';
import { type RawAnswer, rawRequest } from '../peers/raw-http';

export type Sent = {
  /** Headers that are added to the headers of a console page. The value undefined removes a header. */
  headers?: Readonly<Record<string, string | undefined>>;
  /** The body, which is sent as JSON. If it is undefined, the request has no body. */
  body?: unknown;
};

export type BrowserAnswer = RawAnswer & { json: unknown };

/** A simulated browser. It stores cookies, and sends the same headers as a page of the console. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  /** Sends a request as a page of the console does. */
  async send(method: string, path: string, { headers = {}, body }: Sent = {}): Promise<BrowserAnswer> {
    const own = { 'x-hub-console': '1', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' };
    const typed = body === undefined ? {} : { 'content-type': 'application/json' };
    const all = { ...own, ...typed, ...this.cookieHeader(), ...this.tagHeader(), ...headers };
    const known = Object.fromEntries(
      Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
    );
    const text = body === undefined ? undefined : JSON.stringify(body);
    const answer = await rawRequest(new URL(path, this.origin).href, { method, headers: known, body: text });
    this.keep(answer);
    return { ...answer, json: jsonOf(answer.text) };
  }

  /**
   * Opens an address as a browser does after a click on a link on another site. The request sends the cookies that
   * `cookies` names. A real browser would not send cookies with SameSite=Strict in this case.
   */
  visit(path: string, cookies: readonly string[] = [...this.cookies.keys()]): Promise<BrowserAnswer> {
    const cookie = cookies.map((name) => `${name}=${this.cookies.get(name) ?? ''}`).join('; ');
    const headers = {
      'x-hub-console': undefined,
      'x-hub-session': undefined,
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    };
    return this.send('GET', path, { headers: { ...headers, accept: 'text/html', cookie: cookie || undefined } });
  }

  private cookieHeader(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return cookie === '' ? {} : { cookie };
  }

  /** Returns the header that names the session, as the pages of the console send it, or no header without a session. */
  private tagHeader(): Record<string, string> {
    const id = this.cookies.get('hub') ?? this.cookies.get('__Host-hub');
    return id === undefined || id === '' ? {} : { 'x-hub-session': tagOf(id) };
  }

  private keep({ headers }: RawAnswer): void {
    for (const set of [headers['set-cookie'] ?? []].flat()) {
      const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split(/=(.*)/s);
      if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, decodeURIComponent(value));
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
