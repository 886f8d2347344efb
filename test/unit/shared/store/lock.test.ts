import { setTimeout as wait } from 'node:timers/promises';
import { Lock } from '../../../../shared/store/connection/lock';

/**
 * Returns a lock, a list, and a function that makes tasks. A task adds an entry to the list when it begins and when it
 * ends.
 */
function bench() {
  const turns = new Lock();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await wait(1);
    seen.push(`${name} ends`);
    return name;
  };
  return { turns, seen, work };
}

describe('read and write lock', () => {
  it('allows many readers at once', async () => {
    const { turns, seen, work } = bench();
    expect(await Promise.all([turns.share(work('a')), turns.share(work('b'))])).toEqual(['a', 'b']);
    expect(seen.slice(0, 2)).toEqual(['a begins', 'b begins']);
  });

  it('gives a writer exclusive access, in the order of requests', async () => {
    const { turns, seen, work } = bench();
    await Promise.all([
      turns.share(work('a')),
      turns.alone(work('b')),
      turns.share(work('c')),
      turns.share(work('d')),
      turns.alone(work('e')),
    ]);
    expect(seen).toEqual([
      ...['a begins', 'a ends', 'b begins', 'b ends'],
      ...['c begins', 'd begins', 'c ends', 'd ends', 'e begins', 'e ends'],
    ]);
  });

  it('continues after a failure', async () => {
    const { turns, work } = bench();
    await expect(turns.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turns.share(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.alone(work('a'))).toBe('a');
  });
});
