import { setImmediate as nextTurn } from 'node:timers/promises';
import { SharedWork } from '../../../../shared/runtime/shared-work';

it('keeps an undelivered result for a limited time', async () => {
  let now = 0;
  const work = new SharedWork(
    () => Promise.resolve('done'),
    60_000,
    () => now,
  );
  await expect(work.wait(AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
  await nextTurn();
  now = 60_000;
  expect(work.isOver).toBe(false);
  now = 60_001;
  expect(work.isOver).toBe(true);
});

it('is over once its result was delivered', async () => {
  const work = new SharedWork(() => Promise.resolve('done'), 60_000);
  expect(work.isOver).toBe(false);
  expect(await work.wait()).toBe('done');
  expect(work.isOver).toBe(true);
});
