import { PollGate } from '../../../../shared/follow/poll-gate';

describe('gate for polls', () => {
  it('makes one poll for all waiting callers, and the next poll after the minimum interval', async () => {
    let now = 1000;
    const polls: number[] = [];
    const clock = { now: () => now, pause: (milliseconds: number) => Promise.resolve((now += milliseconds)) };
    const gate = new PollGate(() => Promise.resolve(polls.push(now)), 60, clock);
    await Promise.all([gate.pass(), gate.pass()]);
    expect(polls).toEqual([1000]);
    now = 1020;
    await Promise.all([gate.pass(), gate.pass(), gate.pass()]);
    expect(polls).toEqual([1000, 1060]);
    now = 5000;
    await gate.pass();
    expect(polls).toEqual([1000, 1060, 5000]);
  });
});
