import { endsWithin } from '../../../../shared/runtime/timeout';

it('stops waiting after the timeout', async () => {
  expect(await endsWithin(5, new Promise(() => undefined))).toBe(false);
  expect(await endsWithin(1000, Promise.resolve())).toBe(true);
  await expect(endsWithin(1000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});
