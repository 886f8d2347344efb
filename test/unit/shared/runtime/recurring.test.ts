import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '../../../../shared/runtime/log';
import { Recurring } from '../../../../shared/runtime/recurring';

describe('recurring task', () => {
  it('begins at once, reports its first failure and its recovery, and ends with the current run', async () => {
    const lines: { level: string; event: string }[] = [];
    const log = createLog('info', (line) => lines.push(JSON.parse(line) as { level: string; event: string }));
    let runs = 0;
    const work = () => (++runs < 3 ? Promise.reject(new Error('down')) : Promise.resolve());
    const recurring = new Recurring(work, { title: 'Work failed', milliseconds: 2, mostMilliseconds: 4, log });
    await recurring.firstRun;
    expect(runs).toBe(1);
    while (runs < 4) await pause(1);
    await recurring.stop();
    const after = runs;
    await pause(10);
    expect(runs).toBe(after);
    expect(lines.map(({ level, event }) => [level, event])).toEqual([
      ['error', 'Work failed'],
      ['info', 'Work failed, then recovered'],
    ]);
  });

  it('waits twice as long after each failure, up to its maximum', async () => {
    const pauses: number[] = [];
    const wait = (milliseconds: number) => pause(1, pauses.push(milliseconds));
    const work = () => Promise.reject(new Error('down'));
    const log = createLog('error', () => undefined);
    const rhythm = { title: 'Work failed', milliseconds: 10, mostMilliseconds: 40, log, pause: wait };
    const recurring = new Recurring(work, rhythm);
    while (pauses.length < 4) await pause(1);
    await recurring.stop();
    expect(pauses.slice(0, 4)).toEqual([20, 40, 40, 40]);
  });

  it('pauses for a tenth of the time in which there was nothing to do, within its limits', async () => {
    const pauses: number[] = [];
    const wait = (milliseconds: number) => pause(1, pauses.push(milliseconds));
    const quietTimes = [0, 999, 1200, 5000, 0];
    const quiet = { milliseconds: () => quietTimes.shift() ?? 0, mostMilliseconds: 150 };
    const log = createLog('error', () => undefined);
    const rhythm = { title: 'Work failed', milliseconds: 100, mostMilliseconds: 100, quiet, log, pause: wait };
    const recurring = new Recurring(() => Promise.resolve(), rhythm);
    while (pauses.length < 5) await pause(1);
    await recurring.stop();
    expect(pauses.slice(0, 5)).toEqual([100, 100, 120, 150, 100]);
  });

  it('runs once for all wake-ups within the minimum interval', async () => {
    let now = 0;
    let runs = 0;
    const pauses: number[] = [];
    const wait = (milliseconds: number, signal: AbortSignal) => {
      if (milliseconds < 1000) now += pauses.push(milliseconds) && milliseconds;
      return milliseconds < 1000 ? Promise.resolve() : pause(milliseconds, undefined, { signal });
    };
    const log = createLog('error', () => undefined);
    const rhythm = {
      title: 'Work failed',
      milliseconds: 60_000,
      mostMilliseconds: 60_000,
      leastMilliseconds: 500,
      log,
    };
    const work = () => Promise.resolve(void (runs += 1));
    const recurring = new Recurring(work, { ...rhythm, now: () => now, pause: wait });
    await recurring.firstRun;
    now = 100;
    for (let wakings = 0; wakings < 50; wakings += 1) recurring.wake();
    while (runs < 2) await pause(1);
    expect({ runs, pauses }).toEqual({ runs: 2, pauses: [400] });
    now = 10_000;
    recurring.wake();
    while (runs < 3) await pause(1);
    expect(pauses).toEqual([400]);
    await recurring.stop();
  });
});
