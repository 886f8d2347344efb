import { setImmediate as nextRound } from 'node:timers/promises';
import { FairTurns } from '../../../../shared/runtime/fair-turns';

/** Returns a task that adds its name to `begun` when it begins, and that ends when the test calls `end`. */
function task(name: string, begun: string[]) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = () => {
    begun.push(name);
    return ended;
  };
  return { run, end: () => end() };
}

it('runs as many tasks of an owner at once as allowed, and at the same time the tasks of another owner', async () => {
  const turns = new FairTurns(2);
  const begun: string[] = [];
  const tasks = ['one', 'two', 'three', 'four'].map((name) => task(name, begun));
  const running = tasks.map(({ run }) => turns.run('owner', run));
  const other = task('of another', begun);
  const beside = turns.run('another', other.run);
  expect(begun).toEqual(['one', 'two', 'of another']);
  tasks[1]?.end();
  await nextRound();
  await nextRound();
  expect(begun).toEqual(['one', 'two', 'of another', 'three']);
  for (const { end } of [...tasks, other]) end();
  await Promise.all([...running, beside]);
  await nextRound();
  expect(turns.size).toBe(0);
});

it('lets the process do other work between two tasks of an owner', async () => {
  const turns = new FairTurns(1);
  const seen: string[] = [];
  const all = [1, 2, 3].map((number) => turns.run('owner', () => Promise.resolve(seen.push(`task ${number}`))));
  setImmediate(() => seen.push('other work'));
  await Promise.all(all);
  expect(seen).toEqual(['task 1', 'other work', 'task 2', 'task 3']);
});

it('also lets the process do other work between tasks that end at once', async () => {
  const turns = new FairTurns(1);
  const seen: string[] = [];
  const run = (name: string) => turns.run('owner', () => Promise.resolve(seen.push(name)));
  setImmediate(() => seen.push('other work'));
  await run('task 1');
  await run('task 2');
  expect(seen).toEqual(['task 1', 'other work', 'task 2']);
});

it('goes on after a task that failed', async () => {
  const turns = new FairTurns(1);
  const failing = turns.run('owner', () => Promise.reject(new Error('failed')));
  const next = turns.run('owner', () => Promise.resolve('next'));
  await expect(failing).rejects.toThrow('failed');
  expect(await next).toBe('next');
  await nextRound();
  expect(turns.size).toBe(0);
});
