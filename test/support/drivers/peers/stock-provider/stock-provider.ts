import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const REDIRECT_URI = 'http://127.0.0.1:1/back';
/** The scopes that tokens for the Hub may carry. */
const SCOPE = 'profile email stations:read hub.stations:read';

/**
 * An OIDC provider: the package oidc-provider in a separate process. A test can sign in at this provider as a browser
 * does, with an authorization code and PKCE.
 */
export class StockProvider {
  readonly audience = 'hub-of-the-test';
  private readonly lines: AsyncIterator<string>;

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    readonly issuer: string,
    lines: AsyncIterator<string>,
  ) {
    this.lines = lines;
  }

  /**
   * Starts the provider.
   * @param console the origin of the console, and the seconds for which access tokens are valid
   */
  static async start(
    { origin, tokenSeconds } = { origin: 'http://127.0.0.1:1', tokenSeconds: 600 },
  ): Promise<StockProvider> {
    const named = ['hub-of-the-test', REDIRECT_URI, SCOPE, origin, String(tokenSeconds)];
    const child = spawn('node', [join(__dirname, 'serve.mjs'), ...named]);
    child.stderr.resume();
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { issuer } = JSON.parse(String((await lines.next()).value)) as { issuer: string };
    return new StockProvider(child, issuer, lines);
  }

  /** Sets the claims that each account's access tokens carry. */
  async setAccounts(accounts: Readonly<Record<string, object>>): Promise<void> {
    await this.order({ accounts });
  }

  /** Makes the provider sign with a new key from now on. The old key is still published. */
  async rotateKey(): Promise<void> {
    await this.order('rotate');
  }

  /** Signs in as this account, and exchanges the code for an access token. */
  async accessToken(account: string, scope = 'openid profile email'): Promise<string> {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const asked = {
      ...{ client_id: 'browser', response_type: 'code', redirect_uri: REDIRECT_URI, scope, prompt: 'consent' },
      ...{ code_challenge: challenge, code_challenge_method: 'S256' },
    };
    const first = `${this.issuer}/auth?${new URLSearchParams(asked).toString()}`;
    const back = await this.signIn(first, account, REDIRECT_URI);
    const code = new URL(back).searchParams.get('code') ?? '';
    const body = new URLSearchParams({
      ...{ grant_type: 'authorization_code', code, code_verifier: verifier },
      ...{ client_id: 'browser', redirect_uri: REDIRECT_URI },
    });
    const answer = (await (await fetch(`${this.issuer}/token`, { method: 'POST', body })).json()) as TokenAnswer;
    if (answer.access_token === undefined) throw new Error(`The provider refused the code: ${JSON.stringify(answer)}.`);
    return answer.access_token;
  }

  close(): void {
    this.child.kill();
  }

  /**
   * Follows the provider's redirections, and fills in its forms, until it sends the browser back.
   * @param cookies the cookies that the browser has from the provider; the method adds to them
   * @returns the address to which the provider sends the browser
   */
  async signIn(first: string, account: string, back: string, cookies = new Map<string, string>()): Promise<string> {
    let next: { url: string; form?: URLSearchParams } = { url: first };
    for (let step = 0; step < 20; step += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const sent = next.form === undefined ? {} : { method: 'POST', body: next.form };
      const response = await fetch(next.url, { ...sent, headers: { cookie }, redirect: 'manual' });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location?.startsWith(back)) return location;
      next = location === null ? formIn(await response.text(), account, next.url) : { url: this.absolute(location) };
    }
    throw new Error('The provider has sent no code after 20 steps.');
  }

  private absolute(location: string): string {
    return new URL(location, this.issuer).href;
  }

  private async order(order: unknown): Promise<void> {
    this.child.stdin.write(`${JSON.stringify(order)}\n`);
    await this.lines.next();
  }
}

type TokenAnswer = { access_token?: string };

/** Fills in the login form or the consent form in a page of the provider. @returns the form and its address */
function formIn(page: string, account: string, url: string): { url: string; form: URLSearchParams } {
  const action = /action="([^"]+)"/.exec(page)?.[1];
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
  if (action === undefined || prompt === undefined) throw new Error(`The provider showed an unknown page: ${page}`);
  const form = new URLSearchParams({ prompt });
  if (prompt === 'login') {
    form.set('login', account);
    form.set('password', 'any');
  }
  return { url: new URL(action, url).href, form };
}
