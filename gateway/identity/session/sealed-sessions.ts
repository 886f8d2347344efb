import { createHash } from 'node:crypto';
import { jsonOrNull } from '../../../shared/kernel/json-or-null';
import { type Sealing } from '../../../shared/runtime/sealing';
import { type Session, sessionSchema } from './session';
import { type SessionStore } from './session-store';

/**
 * Encrypts sessions before they are stored. The store holds no readable token and no session id, because its keys are
 * hashes of the ids. A value that is moved to another key cannot be decrypted.
 */
export class SealedSessions {
  constructor(
    private readonly store: SessionStore,
    private readonly sealing: Sealing,
  ) {}

  /**
   * Returns a session. Returns null if there is none, or if this process does not have the key that encrypted it.
   * @param keepMilliseconds see {@link SessionStore}
   */
  async read(id: string, keepMilliseconds: number | null): Promise<Session | null> {
    const key = keyOf(id);
    const sealed = await this.store.read(key, keepMilliseconds);
    return sealed === null ? null : this.opened(key, sealed);
  }

  create(id: string, session: Session, keepMilliseconds: number): Promise<void> {
    return this.store.create(keyOf(id), this.sealed(keyOf(id), session), keepMilliseconds);
  }

  replace(id: string, session: Session): Promise<boolean> {
    return this.store.replace(keyOf(id), this.sealed(keyOf(id), session));
  }

  /**
   * Stores a pointer from the old id of a session to its new id, for the given time. The pointer has its own key in the
   * store.
   */
  async point(id: string, next: string, keepMilliseconds: number): Promise<void> {
    const key = pointerKeyOf(id);
    await this.store.create(key, this.sealing.seal(next, placeOf(key)), keepMilliseconds);
  }

  /** Returns the new id of a session. Returns null if its id has not changed, or if the pointer has expired. */
  async pointerOf(id: string): Promise<string | null> {
    const key = pointerKeyOf(id);
    const sealed = await this.store.read(key, null);
    if (sealed === null) return null;
    try {
      return this.sealing.open(sealed, placeOf(key));
    } catch {
      return null;
    }
  }

  remove(id: string): Promise<void> {
    return this.store.remove(keyOf(id));
  }

  claim(id: string, milliseconds: number): Promise<(() => Promise<void>) | null> {
    return this.store.claim(keyOf(id), milliseconds);
  }

  private sealed(key: string, session: Session): string {
    return this.sealing.seal(JSON.stringify(session), placeOf(key));
  }

  private opened(key: string, sealed: string): Session | null {
    try {
      return sessionSchema.safeParse(jsonOrNull(this.sealing.open(sealed, placeOf(key)))).data ?? null;
    } catch {
      return null;
    }
  }
}

const placeOf = (key: string) => ({ table: 'console_session', column: 'session', id: key });

function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

const pointerKeyOf = (id: string) => keyOf(`moved ${id}`);
