import { useEffect } from 'react';
import { guardLeaving } from './address';

/**
 * Asks the person before they leave a page and lose their input.
 * @param question the question; null if there is no input to lose
 */
export function useLeaveGuard(question: string | null): void {
  useEffect(() => {
    if (question === null) return undefined;
    const stop = guardLeaving(() => confirm(question));
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => {
      stop();
      removeEventListener('beforeunload', warn);
    };
  }, [question]);
}
