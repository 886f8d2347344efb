import { setTimeout as pause } from 'node:timers/promises';
import { PollGate } from '../../../../shared/follow/poll-gate';
import { SharedRun } from '../../../../shared/runtime/shared-run';
import { createLog } from '../../../../shared/runtime/log';
import { endsWithin } from '../../../../shared/runtime/timeout';
import { Recurring } from '../../../../shared/runtime/recurring';

/** Work whose runs end when the test says so. */
function heldWork() {
  const ends: (() => void)[] = [];
  let under = 0;
  let most = 0;
  const work = async () => {
    under += 1;
    most = Math.max(most, under);
    const number = ends.length + 1;
    await new Promise<void>((end) => ends.push(end));
    under -= 1;
    return number;
  };
  return { work, ends, most: () => most };
}

describe('a shared run', () => {
  it('is one at a time, and whoever asks meanwhile gets the next, which begins after he asked', async () => {
    const { work, ends, most } = heldWork();
    const shared = new SharedRun(work);
    const first = shared.run();
    const later = [shared.run(), shared.run(), shared.run()];
    ends[0]?.();
    expect(await first).toBe(1);
    await pause(1);
    const last = shared.run();
    ends[1]?.();
    expect(await Promise.all(later)).toEqual([2, 2, 2]);
    await pause(1);
    ends[2]?.();
    expect(await last).toBe(3);
    expect(ends).toHaveLength(3);
    expect(most()).toBe(1);
  });

  it('goes on after a run that failed', async () => {
    let count = 0;
    const shared = new SharedRun(() => (++count === 1 ? Promise.reject(new Error('no')) : Promise.resolve(count)));
    const outcomes = await Promise.allSettled([shared.run(), shared.run()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await shared.idle();
  });
});

describe('the gate of polls', () => {
  it('lets one poll through for all who wait, and the next no sooner than it may', async () => {
    let now = 1000;
    const begun: number[] = [];
    const clock = { now: () => now, pause: (milliseconds: number) => Promise.resolve((now += milliseconds)) };
    const gate = new PollGate(() => Promise.resolve(begun.push(now)), 60, clock);
    await Promise.all([gate.pass(), gate.pass()]);
    expect(begun).toEqual([1000]);
    now = 1020;
    await Promise.all([gate.pass(), gate.pass(), gate.pass()]);
    expect(begun).toEqual([1000, 1060]);
    now = 5000;
    await gate.pass();
    expect(begun).toEqual([1000, 1060, 5000]);
  });
});

describe('recurring work', () => {
  it('begins at once, tells the first of its failures and that it works again, and ends with the run under way', async () => {
    const lines: { level: string; event: string }[] = [];
    const log = createLog('info', (line) => lines.push(JSON.parse(line) as { level: string; event: string }));
    let runs = 0;
    const work = () => (++runs < 3 ? Promise.reject(new Error('down')) : Promise.resolve());
    const recurring = new Recurring(work, { title: 'It fails.', milliseconds: 2, mostMilliseconds: 4, log });
    await recurring.firstRun;
    expect(runs).toBe(1);
    while (runs < 4) await pause(1);
    await recurring.stop();
    const after = runs;
    await pause(10);
    expect(runs).toBe(after);
    expect(lines.map(({ level, event }) => [level, event])).toEqual([
      ['error', 'It fails.'],
      ['info', 'It fails. It works again.'],
    ]);
  });

  it('waits twice as long after each failure, up to its most', async () => {
    const pauses: number[] = [];
    const wait = (milliseconds: number) => pause(1, pauses.push(milliseconds));
    const work = () => Promise.reject(new Error('down'));
    const log = createLog('error', () => undefined);
    const rhythm = { title: 'It fails.', milliseconds: 10, mostMilliseconds: 40, log, pause: wait };
    const recurring = new Recurring(work, rhythm);
    while (pauses.length < 4) await pause(1);
    await recurring.stop();
    expect(pauses.slice(0, 4)).toEqual([20, 40, 40, 40]);
  });
});

it('does not wait for ever', async () => {
  expect(await endsWithin(5, new Promise(() => undefined))).toBe(false);
  expect(await endsWithin(1000, Promise.resolve())).toBe(true);
  await expect(endsWithin(1000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});
