import { useEffect, useState } from 'react';
import { PAGE } from '../../words/every-page';
import { say } from '../../words/language';

const SLOW_AFTER = 15_000;

/** Says that something is loading, and after 15 seconds that the network is slow. */
export function Loading() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="centred" role="status">
      {say(slow ? PAGE.slow : PAGE.loading)}
    </p>
  );
}
