import { setTimeout as pause } from 'node:timers/promises';
import { SharedRun } from '../../../../shared/runtime/shared-run';

/**
 * Returns a task whose runs the test ends. `ends` has one function for each run. `most` returns the highest number of
 * runs at a time.
 */
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

describe('shared run', () => {
  it('makes one run at a time, and callers during a run share the next run, which begins after their call', async () => {
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

  it('continues after a failed run', async () => {
    let count = 0;
    const shared = new SharedRun(() => (++count === 1 ? Promise.reject(new Error('no')) : Promise.resolve(count)));
    const outcomes = await Promise.allSettled([shared.run(), shared.run()]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await shared.idle();
  });
});
