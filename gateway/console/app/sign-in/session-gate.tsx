import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { type SignedIn } from '../../../../shared/domain/console/console-session';
import { type Role } from '../../../../shared/domain/roles';
import { PageFault } from '../../kit/feedback/page-fault';
import { showSession } from '../../session/console-headers';
import { type Session, readSession } from '../../session/session';
import { SessionProvider } from '../../session/session-context';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { ChooseRole } from './choose-role';
import { EndedDialog } from './ended-dialog';
import { LoginPage } from './login-page';
import { useEndedSession } from './use-ended-session';

/**
 * Shows the pages of the role to a person who is signed in, and the sign-in page to everybody else. A person with
 * several roles first chooses a role.
 */
export function SessionGate({ children }: { children: (role: Role) => ReactNode }) {
  const [session, setSession] = useState<Session | 'loading' | 'unreachable'>('loading');
  const show = useCallback((now: Session) => {
    showSession(now.signedIn ? now.tag : null);
    setSession(now);
  }, []);
  const load = useCallback(() => readSession().then(show, () => setSession('unreachable')), [show]);
  useEffect(() => void load(), [load]);
  if (session === 'loading') return <p className="centred">{say(FRAME.loading)}</p>;
  if (session === 'unreachable') {
    return <PageFault title={say(FRAME.brokenTitle)} text={say(FRAME.unreachable)} onRetry={() => void load()} />;
  }
  if (!session.signedIn) return <LoginPage ways={session.ways} onSignedIn={load} />;
  if (session.role === null) return <ChooseRole roles={session.roles} onChanged={load} />;
  return (
    <OpenSession session={session} onResumed={show}>
      {children(session.role)}
    </OpenSession>
  );
}

/** The pages of a session. They are hidden once the session has ended. */
function OpenSession({ session, onResumed, children }: OpenSessionProps) {
  const [ended, resume] = useEndedSession(session);
  return (
    <SessionProvider value={session}>
      <div hidden={ended !== null}>{children}</div>
      {ended !== null && (
        <EndedDialog
          ended={ended}
          session={session}
          onResumed={(now) => {
            onResumed(now);
            resume();
          }}
        />
      )}
    </SessionProvider>
  );
}

type OpenSessionProps = { session: SignedIn; onResumed: (now: SignedIn) => void; children: ReactNode };
