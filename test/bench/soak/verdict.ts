import { type Line } from './line';

export type Verdict = { holds: boolean; texts: string[] };

/**
 * The maximum ratio of a figure's median in the last third of the run to its median in the first third. A figure with a
 * higher ratio counts as growing. The warm-up does not count.
 */
const FLAT = { memory: 1.15, median: 1.5, p99: 1.5 } as const;

/** The share of the run that warms up: caches fill, and operations are compiled. */
const WARM_UP = 0.2;

const NAMES = { memory: 'RSS in MiB', median: 'p50 in ms', p99: 'p99 in ms' } as const;

/**
 * Returns whether a run succeeded: no figure grew, no error occurred, and there were requests.
 * @param failures the texts of unexpected answers, and the errors of requests that got no answer
 */
export function verdictOf(lines: readonly Line[], failures: readonly string[]): Verdict {
  const warm = lines.slice(Math.floor(lines.length * WARM_UP));
  const third = Math.max(1, Math.floor(warm.length / 3));
  const figures = (['memory', 'median', 'p99'] as const).map((name) => {
    const [first, last] = [medianOf(warm.slice(0, third), name), medianOf(warm.slice(-third), name)];
    const isFlat = last <= first * FLAT[name];
    return { isFlat, text: `${NAMES[name]}: ${first.toFixed(1)} → ${last.toFixed(1)}, ${isFlat ? 'flat' : 'GROWS'}` };
  });
  const errors = lines.reduce((sum, each) => sum + each.errors, 0);
  const requests = lines.reduce((sum, each) => sum + each.requests, 0);
  const texts = figures.map(({ text }) => text);
  texts.push(`${requests} requests, ${errors} errors`, ...new Set(failures));
  return { holds: requests > 0 && errors + failures.length === 0 && figures.every(({ isFlat }) => isFlat), texts };
}

function medianOf(lines: readonly Line[], name: keyof Line): number {
  const sorted = lines.map((line) => line[name]).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
