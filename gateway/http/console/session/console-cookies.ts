import { type CookieSerializeOptions } from '@fastify/cookie';
import { type Reply, type Request } from '../../route';

/** The time in seconds within which a person must complete a sign-in at the identity provider. */
export const SIGN_IN_SECONDS = 600;

/**
 * The two cookies of the console. The session cookie holds only the random id of a session. The sign-in cookie stores
 * the state of a sign-in while the person is at the identity provider. It needs `SameSite=Lax`, because the browser
 * must send it when the identity provider redirects the person back. If the public address is https, both names begin
 * with `__Host-`, so that no other host can set the cookies (RFC 6265bis).
 */
export class ConsoleCookies {
  private readonly isSecure: boolean;

  /** @param publicUrl the address under which browsers reach the gateway */
  constructor(publicUrl: string) {
    this.isSecure = publicUrl.startsWith('https:');
  }

  /** Returns the session id in the cookie of a request. Returns null if there is none or it is empty. */
  sessionIn({ cookies }: Pick<Request, 'cookies'>): string | null {
    const id = cookies[this.nameOf('hub')] ?? '';
    return id === '' ? null : id;
  }

  setSession(reply: Reply, id: string): void {
    void reply.setCookie(this.nameOf('hub'), id, this.options('strict'));
  }

  clearSession(reply: Reply): void {
    void reply.clearCookie(this.nameOf('hub'), this.options('strict'));
  }

  signInIn({ cookies }: Pick<Request, 'cookies'>): string | null {
    return cookies[this.nameOf('hub-sign-in')] ?? null;
  }

  setSignIn(reply: Reply, sealed: string): void {
    void reply.setCookie(this.nameOf('hub-sign-in'), sealed, { ...this.options('lax'), maxAge: SIGN_IN_SECONDS });
  }

  clearSignIn(reply: Reply): void {
    void reply.clearCookie(this.nameOf('hub-sign-in'), this.options('lax'));
  }

  private nameOf(name: string): string {
    return this.isSecure ? `__Host-${name}` : name;
  }

  private options(sameSite: 'strict' | 'lax'): CookieSerializeOptions {
    return { path: '/', httpOnly: true, secure: this.isSecure, sameSite };
  }
}
