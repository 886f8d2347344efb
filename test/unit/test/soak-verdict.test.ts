import { type Line } from '../../bench/soak/line';
import { verdictOf } from '../../bench/soak/verdict';

const LINE: Line = {
  number: 1,
  requests: 100,
  errors: 0,
  median: 10,
  p99: 100,
  memory: 200,
  delayMedian: 1,
  delay99: 20,
};

/** Returns the lines of a run of twenty half minutes. `change` returns the changed figures of a line by its number. */
const run = (change: (number: number) => Partial<Line>) =>
  Array.from({ length: 20 }, (_, index) => ({ ...LINE, number: index + 1, ...change(index + 1) }));

describe('verdict of a soak', () => {
  it('holds if memory and latency stay the same after the warm-up', () => {
    const { holds, texts } = verdictOf(
      run((number) => ({ memory: number < 4 ? 100 : 200, p99: number === 18 ? 900 : 100 })),
      [],
    );
    expect({ holds, texts }).toEqual({
      holds: true,
      texts: [
        'RSS in MiB: 200.0 → 200.0, flat',
        'p50 in ms: 10.0 → 10.0, flat',
        'p99 in ms: 100.0 → 100.0, flat',
        '2000 requests, 0 errors',
      ],
    });
  });

  it.each<[string, (number: number) => Partial<Line>]>([
    ['memory grows', (number) => ({ memory: 200 + 5 * number })],
    ['the median latency grows', (number) => ({ median: 10 + number })],
    ['the slowest answers become slower', (number) => ({ p99: 100 + 10 * number })],
    ['one request fails', (number) => ({ errors: Number(number === 2) })],
    ['there was no request', () => ({ requests: 0 })],
  ])('does not hold if %s', (_, change) => {
    expect(verdictOf(run(change), []).holds).toBe(false);
  });

  it('does not hold after a failure that no line has counted, and names it', () => {
    const { holds, texts } = verdictOf(
      run(() => ({})),
      ['odd answer'],
    );
    expect([holds, texts.at(-1)]).toEqual([false, 'odd answer']);
  });
});
