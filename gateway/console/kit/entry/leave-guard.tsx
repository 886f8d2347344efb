import Button from 'antd/es/button';
import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { Dialog } from '../feedback/dialog';

/** Asks for confirmation before a person leaves a form that has changes and was not submitted. */
export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog title={say(KIT.leaveTitle)} onClose={() => blocker.reset()}>
      <p>{say(KIT.leaveText)}</p>
      <div className="form-buttons">
        <Button type="primary" onClick={() => blocker.reset()}>
          {say(KIT.stay)}
        </Button>
        <Button onClick={() => blocker.proceed()}>{say(KIT.leave)}</Button>
      </div>
    </Dialog>
  );
}
