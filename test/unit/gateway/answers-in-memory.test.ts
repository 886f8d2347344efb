import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { toyGateway } from '../../support/drivers/toy/toy-gateway';

/** The bytes of one answer. */
const SIZE = 20_000;
const RUNS = 300;
const bytes = Buffer.alloc(SIZE, 'a');

/** Returns a new text of SIZE bytes. It shares no memory with another text. */
const newText = () => bytes.toString('latin1');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' | 'major' }) => void;

/**
 * Returns the average number of bytes that one run leaves in memory after two minor garbage collections. A minor
 * collection frees only young objects, so these bytes stay until a full garbage collection. The result is the least of
 * three measures, because other work of the process can add to one of them.
 */
async function keptBytes(run: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < RUNS; warm += 1) expect(await run()).toHaveProperty('me');
  return Math.min(await measured(run), await measured(run), await measured(run));
}

async function measured(run: () => Promise<unknown>): Promise<number> {
  collect({ type: 'major' });
  const before = process.memoryUsage().heapUsed;
  for (let count = 0; count < RUNS; count += 1) await run();
  collect({ type: 'minor' });
  collect({ type: 'minor' });
  return (process.memoryUsage().heapUsed - before) / RUNS;
}

describe('the memory of an answer', () => {
  // This test shows that `keptBytes` finds an answer that stays in memory.
  it('is not freed if a function expression that is assigned to a property refers to the answer', async () => {
    const holding = () => {
      const me = newText();
      const holder: { read?: () => string } = {};
      holder.read = () => me;
      return Promise.resolve({ me: holder.read() });
    };
    expect(await keptBytes(holding)).toBeGreaterThan(SIZE / 2);
  });

  it('is freed without a full garbage collection after Apollo Server has answered', async () => {
    const { servers, calls } = toyGateway({ instead: () => ({ data: { me: newText() } }) });
    const contextValue = { caller: { role: 'PUBLIC' }, requestId: 'r1' } as const;
    const kept = await keptBytes(async () => {
      const answer = await servers.get('PUBLIC')?.executeOperation({ query: '{ me }' }, { contextValue });
      calls.length = 0;
      return answer?.body.kind === 'single' ? answer.body.singleResult.data : null;
    });
    expect(kept).toBeLessThan(SIZE / 2);
  });
});
