import { PollGate } from '../../../../shared/follow/poll-gate';

describe('the gate of polls', () => {
  it('lets one poll through for all who wait, and the next no sooner than it may', async () => {
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
