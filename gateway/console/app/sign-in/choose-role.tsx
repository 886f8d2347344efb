import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { useState } from 'react';
import { type SessionRole } from '../../../../shared/domain/console/console-session';
import { useTitle } from '../../kit/feedback/use-title';
import { chooseRole, signOut } from '../../session/session';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { roleText } from '../../kit/role-text';

type ChooseRoleProps = { roles: readonly SessionRole[]; onChanged: () => Promise<void> };

/** The page on which a person with several roles chooses one of them, or signs out. */
export function ChooseRole({ roles, onChanged }: ChooseRoleProps) {
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  useTitle(say(FRAME.chooseRole));
  const perform = async (act: () => Promise<void>) => {
    setIsBusy(true);
    setHasFailed(false);
    await act().catch(() => setHasFailed(true));
    // The session may have ended meanwhile. The page then shows the sign-in.
    await onChanged();
    setIsBusy(false);
  };
  return (
    <main className="login">
      <h1>{say(FRAME.chooseRole)}</h1>
      {hasFailed && <Alert type="error" showIcon title={say(FRAME.unreachable)} />}
      <div className="identity">
        {roles.map((choice) => (
          <Button
            key={choice.role}
            size="large"
            block
            disabled={isBusy}
            onClick={() => void perform(() => chooseRole(choice.role))}
          >
            {roleText(choice)}
          </Button>
        ))}
        <Button type="text" disabled={isBusy} onClick={() => void perform(leave)}>
          {say(FRAME.signOut)}
        </Button>
      </div>
    </main>
  );
}

/** Ends the session, and goes to the sign-out page of the identity provider, if it has one. */
async function leave(): Promise<void> {
  const address = await signOut();
  if (address !== null) location.assign(address);
}
