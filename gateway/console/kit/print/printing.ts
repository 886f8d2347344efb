import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Returns the time at which the page is being printed. Returns null while it is only shown. */
export function usePrintedAt(): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    // The browser prints the page as soon as the listener returns, so React must render the change at once.
    const start = () => flushSync(() => setAt(new Date().toISOString()));
    const end = () => setAt(null);
    addEventListener('beforeprint', start);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', start);
      removeEventListener('afterprint', end);
    };
  }, []);
  return at;
}
