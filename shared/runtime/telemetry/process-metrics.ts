import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { type Metrics } from './metrics';

const RESOLUTION_MILLISECONDS = 20;
const NANOSECONDS = 1e9;
const MICROSECONDS = 1e6;
/** The time over which delays of the event loop are collected. */
const WINDOW_MILLISECONDS = 60_000;

/** Measures the memory, the processor time and the event loop of this process. */
export function measureProcess(metrics: Metrics): void {
  metrics.gauge('hub_memory_bytes', () => {
    const { rss, heapUsed } = process.memoryUsage();
    return [
      { value: rss, labels: { kind: 'rss' } },
      { value: heapUsed, labels: { kind: 'heap_used' } },
    ];
  });
  metrics.gauge('hub_cpu_seconds', () => {
    const { user, system } = process.cpuUsage();
    return [{ value: (user + system) / MICROSECONDS, labels: {} }];
  });
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MILLISECONDS });
  delays.enable();
  let since = performance.now();
  metrics.gauge('hub_event_loop_delay_seconds', () => {
    const readings = [50, 99].map((percent) => ({
      value: delayOf(delays, percent),
      labels: { quantile: `0.${percent}` },
    }));
    if (performance.now() - since > WINDOW_MILLISECONDS) {
      delays.reset();
      since = performance.now();
    }
    return readings;
  });
}

/**
 * Returns a percentile of the delays, in seconds. The measured delays include the interval of the measurement, which is
 * subtracted here.
 */
function delayOf(delays: IntervalHistogram, percent: number): number {
  if (delays.count === 0) return 0;
  return Math.max(0, delays.percentile(percent) / NANOSECONDS - RESOLUTION_MILLISECONDS / 1000);
}
