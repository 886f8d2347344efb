import { randomBytes } from 'node:crypto';
import { type TokenRole } from '../../../shared/runtime/settings/setting-kinds';
import { alone, CHANGE_MILLISECONDS, claimInTurn } from './session-changes';
import { type SealedSessions } from './sealed-sessions';
import {
  IDLE_MILLISECONDS,
  isFresh,
  type PersonTokens,
  type RenewTokens,
  type Session,
  WHOLE_MILLISECONDS,
} from './session';
import { personTagOfToken } from './session-tag';

export type SessionsSetting = {
  sealed: SealedSessions;
  /** The function that renews tokens; null if no refresh tokens are issued. */
  renew: RenewTokens | null;
  clock: () => Date;
};

const ID_BYTES = 32;
const ID = /^[\w-]{43}$/;

/**
 * The sessions of the console. A session holds the tokens of a person, so that the browser never receives a token. Its
 * id is random and secret, and changes at each sign-in and at each change of role.
 */
export class Sessions {
  constructor(private readonly setting: SessionsSetting) {}

  /** Starts a session. Returns its id. */
  async start(tokens: PersonTokens, role: TokenRole | null): Promise<string> {
    const whole = this.now() + WHOLE_MILLISECONDS;
    const endsAt = tokens.refreshToken === null ? Math.min(whole, tokens.tokenEndsAt) : whole;
    return this.create({ ...tokens, role, endsAt });
  }

  /**
   * Finds a session, and renews its tokens if they are about to expire.
   * @param byPerson whether a person caused the request. Other requests do not extend the session.
   * @returns null if there is no such session, or if it has ended
   * @throws HubError UNAVAILABLE if the store or the identity provider does not answer
   */
  async find(id: string, byPerson: boolean): Promise<Session | null> {
    const session = await this.read(id, byPerson);
    if (session === null || isFresh(session, this.now())) return session;
    return this.renewed(id, session);
  }

  /**
   * Returns the public tag of a session's person, or null if there is no such session. Does not extend the session.
   * @throws HubError UNAVAILABLE if the store does not answer
   */
  async personOf(id: string): Promise<string | null> {
    const session = await this.read(id, false);
    return session === null ? null : personTagOfToken(session.accessToken);
  }

  /** Switches a session to another role of the person. @returns its new id, or null if the session has ended */
  choose(id: string, role: TokenRole): Promise<string | null> {
    return alone(this.setting.sealed, id, async () => {
      const session = await this.read(id, true);
      if (session === null) return null;
      const next = await this.create({ ...session, role });
      await this.setting.sealed.point(id, next, CHANGE_MILLISECONDS);
      await this.setting.sealed.remove(id);
      return next;
    });
  }

  /**
   * Ends a session. If its id changed a moment ago, ends the session under the new id. A sign-out that arrives during a
   * change of role therefore ends the session too.
   * @returns the session before its end; null if there was none
   */
  async end(id: string): Promise<Session | null> {
    for (let at: string | null = id; at !== null && ID.test(at); at = await this.setting.sealed.pointerOf(at)) {
      const ended = await this.endOne(at);
      if (ended !== null) return ended;
    }
    return null;
  }

  /** Returns whether a session received a new id a moment ago. */
  async hasMoved(id: string): Promise<boolean> {
    return ID.test(id) && (await this.setting.sealed.pointerOf(id)) !== null;
  }

  /** Ends the session under one id. It claims only known ids, so that nobody can fill the store with claims. */
  private async endOne(id: string): Promise<Session | null> {
    if ((await this.read(id, false)) === null) return null;
    return alone(this.setting.sealed, id, async () => {
      const session = await this.read(id, false);
      if (session !== null) await this.setting.sealed.remove(id);
      return session;
    });
  }

  private async create(session: Session): Promise<string> {
    const id = randomBytes(ID_BYTES).toString('base64url');
    await this.setting.sealed.create(id, session, IDLE_MILLISECONDS);
    return id;
  }

  private async read(id: string, byPerson: boolean): Promise<Session | null> {
    if (!ID.test(id)) return null;
    const session = await this.setting.sealed.read(id, byPerson ? IDLE_MILLISECONDS : null);
    if (session === null || this.now() < session.endsAt) return session;
    await this.setting.sealed.remove(id);
    return null;
  }

  /**
   * Renews the tokens of a session. Only one request does so, because many identity providers accept a refresh token
   * only once. Meanwhile, other requests use the current access token while it is valid, and otherwise wait.
   */
  private async renewed(id: string, before: Session): Promise<Session | null> {
    const isValid = this.now() < before.tokenEndsAt;
    const release = isValid
      ? await this.setting.sealed.claim(id, CHANGE_MILLISECONDS)
      : await claimInTurn(this.setting.sealed, id);
    if (release === null) return before;
    try {
      const session = await this.read(id, false);
      return session === null || isFresh(session, this.now()) ? session : await this.renew(id, session);
    } catch (error) {
      if (isValid) return before;
      throw error;
    } finally {
      await release();
    }
  }

  private async renew(id: string, session: Session): Promise<Session | null> {
    const { renew, sealed } = this.setting;
    const tokens = session.refreshToken === null ? null : ((await renew?.(session.refreshToken)) ?? null);
    if (tokens === null) {
      await sealed.remove(id);
      return null;
    }
    const next = { ...session, ...tokens, refreshToken: tokens.refreshToken ?? session.refreshToken };
    return (await sealed.replace(id, next)) ? next : null;
  }

  private now(): number {
    return this.setting.clock().getTime();
  }
}
