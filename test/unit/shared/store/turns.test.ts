import { setTimeout as pause } from 'node:timers/promises';
import { NoTurnError, Turns } from '../../../../shared/store/connection/turns';

function work() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { run: () => ended, end: () => end() };
}

it('runs as many tasks at once as its limit allows, and the other tasks in order of arrival', async () => {
  const turns = new Turns(2, 1000);
  const begun: number[] = [];
  const works = [0, 1, 2, 3].map(() => work());
  const runs = works.map(({ run }, index) =>
    turns.run(() => {
      begun.push(index);
      return run();
    }),
  );
  await pause(5);
  expect(begun).toEqual([0, 1]);
  works[1]?.end();
  await runs[1];
  await pause(1);
  expect(begun).toEqual([0, 1, 2]);
  works.forEach(({ end }) => end());
  await Promise.all(runs);
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('refuses a task that waits too long, and runs the next task in its place', async () => {
  const turns = new Turns(1, 10);
  const first = work();
  const running = turns.run(first.run);
  await expect(turns.run(() => Promise.resolve('late'))).rejects.toThrow(NoTurnError);
  first.end();
  await running;
  expect(await turns.run(() => Promise.resolve('next'))).toBe('next');
});

it('runs the next task after a task that failed', async () => {
  const turns = new Turns(1, 1000);
  const failing = turns.run(() => Promise.reject(new Error('failed')));
  const next = turns.run(() => Promise.resolve('next'));
  await expect(failing).rejects.toThrow('failed');
  expect(await next).toBe('next');
});
