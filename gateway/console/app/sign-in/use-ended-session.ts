import { useCallback, useEffect, useState } from 'react';
import { type SignedIn } from '../../../../shared/domain/console/console-session';
import { type Cause } from '../../session/console-headers';
import { type Session, readSession, signOut } from '../../session/session';
import { SESSION_ENDED } from '../../session/session-ended';
import { useIdle } from '../../session/use-idle';

/**
 * Why a page can no longer act: the person was idle, the session has ended, or the browser has another session. `now`
 * is the current session of the browser. While the console is still signing out an idle person, `now` is null.
 */
export type Ended = { why: 'idle' | 'ended' | 'other'; now: Session | null };

const AGAIN_MS = 10_000;

/**
 * Watches whether the session of the page has ended. Returns why it ended, or null while it lasts, and a function that
 * resets this to null after the person has signed in again.
 */
export function useEndedSession({ tag, idleSeconds }: SignedIn): [Ended | null, () => void] {
  const [ended, setEnded] = useState<Ended | null>(null);
  const look = useCallback(
    async (cause: Cause) => {
      const now = await readSession(cause).catch(() => null);
      if (now === null || isOf(now, tag)) return;
      setEnded((before) => before ?? { why: now.signedIn ? 'other' : 'ended', now });
    },
    [tag],
  );
  useEffect(() => {
    const listen = () => void look('page');
    addEventListener(SESSION_ENDED, listen);
    return () => removeEventListener(SESSION_ENDED, listen);
  }, [look]);
  useIdle(idleSeconds, {
    onIdle: () => setEnded((before) => before ?? { why: 'idle', now: null }),
    onAlive: () => void look('person'),
  });
  const isLeaving = ended !== null && ended.now === null;
  useEffect(() => (isLeaving ? leaveUntilDone(tag, setEnded) : undefined), [isLeaving, tag]);
  return [ended, useCallback(() => setEnded(null), [])];
}

/**
 * Signs an idle person out, and repeats the sign-out until the Hub confirms it. Returns the function that stops the
 * repetition.
 */
function leaveUntilDone(tag: string, onDone: (ended: Ended) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const leave = async () => {
    await signOut().catch(() => null);
    const now = await readSession('page').catch(() => null);
    if (isOver) return;
    if (now === null || isOf(now, tag)) timer = setTimeout(() => void leave(), AGAIN_MS);
    else onDone({ why: now.signedIn ? 'other' : 'idle', now });
  };
  void leave();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

function isOf(session: Session, tag: string): boolean {
  return session.signedIn && session.tag === tag;
}
