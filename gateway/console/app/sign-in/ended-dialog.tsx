import Button from 'antd/es/button';
import { Dialog } from '../../kit/feedback/dialog';
import { wipeDrafts } from '../../kit/form/drafts';
import { roleText } from '../../kit/role-text';
import { type SignedIn } from '../../../../shared/domain/console/console-session';
import { readSession } from '../../session/session';
import { FRAME } from '../../words/frame';
import { type Words, say } from '../../words/language';
import { SIGN_IN } from '../../words/sign-in';
import { SignIn } from './login-page';
import { type Ended } from './use-ended-session';

type EndedDialogProps = { ended: Ended; session: SignedIn; onResumed: (now: SignedIn) => void };

const HINTS: Readonly<Record<Ended['why'], Words>> = {
  idle: FRAME.signedOutIdle,
  ended: FRAME.signInAgainHint,
  other: SIGN_IN.otherSession,
};

/**
 * Asks the person to sign in again after the session of the page has ended. Meanwhile the page is hidden, and its
 * forms keep their content. If another person or role signs in, the drafts are removed and the work list opens.
 */
export function EndedDialog({ ended: { why, now }, session, onResumed }: EndedDialogProps) {
  const again = async () => {
    const current = await readSession();
    if (current.signedIn && isSamePerson(current, session)) return onResumed(current);
    await wipeDrafts();
    location.assign('/console/work');
  };
  if (now === null) {
    return (
      <Dialog title={say(FRAME.signInAgain)} onClose={null}>
        <p role="status">{say(SIGN_IN.leaving)}</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={say(FRAME.signInAgain)} onClose={null}>
      <p>{say(HINTS[why])}</p>
      {now.signedIn && (
        <p>
          <Button type="primary" block onClick={() => void again()}>
            {say(SIGN_IN.goOnAs, { who: identityOf(now) })}
          </Button>
        </p>
      )}
      <SignIn ways={now.ways} onSignedIn={again} />
    </Dialog>
  );
}

function isSamePerson(now: SignedIn, before: SignedIn): boolean {
  return now.role === before.role && now.person === before.person && now.officeName === before.officeName;
}

/** Returns the office and the name of the person who is signed in. */
function identityOf({ role, roles, officeName, name }: SignedIn): string {
  const acting = roles.find((each) => each.role === role && each.officeName === officeName);
  const office = officeName ?? (acting === undefined ? '' : roleText(acting));
  return [office, name ?? ''].filter((each) => each !== '').join(' · ');
}
