import { residentMiB } from '../../support/drivers/load/process-cost';
import { type Seen } from './clients';

/** The measurements of one half minute. Latencies and delays are in milliseconds, memory in MiB. */
export type Line = {
  number: number;
  requests: number;
  errors: number;
  median: number;
  p99: number;
  memory: number;
  /** The median delay of the event loop, as the Hub's metrics report it. `delay99` is its 99th percentile. */
  delayMedian: number;
  delay99: number;
};

type Measured = { number: number; seen: Seen; pid: number; port: number };

export async function lineOf({ number, seen: { latencies, errors }, pid, port }: Measured): Promise<Line> {
  const sorted = [...latencies].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return {
    number,
    requests: latencies.length,
    errors,
    median: at(0.5),
    p99: at(0.99),
    memory: residentMiB(pid),
    delayMedian: delayIn(metrics, '0.50'),
    delay99: delayIn(metrics, '0.99'),
  };
}

function delayIn(metrics: string, quantile: string): number {
  const [, seconds] =
    new RegExp(`^hub_event_loop_delay_seconds\\{quantile="${quantile}"[^}]*\\} (\\S+)`, 'm').exec(metrics) ?? [];
  if (seconds === undefined) throw new Error(`The metrics have no delay of the event loop with quantile ${quantile}.`);
  return Number(seconds) * 1000;
}

const HEAD = ['minute', 'requests', 'errors', 'p50 ms', 'p99 ms', 'RSS MiB', 'loop p50 ms', 'loop p99 ms'];

export function printHead(): void {
  process.stdout.write(`${HEAD.join(' | ')}\n`);
}

export function print({ number, requests, errors, ...figures }: Line): void {
  const { median, p99, memory, delayMedian, delay99 } = figures;
  const cells = [
    number / 2,
    requests,
    errors,
    ...[median, p99, memory, delayMedian, delay99].map((each) => each.toFixed(1)),
  ];
  const row = cells.map((cell, column) => String(cell).padStart(HEAD[column]?.length ?? 0));
  process.stdout.write(`${row.join(' | ')}\n`);
}
