import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MILLISECONDS = 20;
const NANOSECONDS = 1_000_000;

/**
 * Starts to measure the event loop of this process.
 * @returns a function that returns the mean delay since its last call, in milliseconds. The measuring timer does not
 * keep the process alive.
 */
export function measureEventLoopDelay(): () => number {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  delays.enable();
  return () => {
    const { mean, count } = delays;
    delays.reset();
    return count === 0 ? 0 : Math.max(0, mean / NANOSECONDS - RESOLUTION_MILLISECONDS);
  };
}
