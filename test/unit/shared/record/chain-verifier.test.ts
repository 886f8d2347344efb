import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ChainReader } from '../../../../shared/record/chain/chain-reader';
import { ChainVerifier } from '../../../../shared/record/chain/chain-verifier';
import { type StoredEvent } from '../../../../shared/record/chain/verify-chain';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { sealedChain } from '../../../support/oracle/sealed-chain';

const PAGES = 1000;
const { events, head } = sealedChain(PAGES);

/** The number of pages that were read. Each page has one event. */
let read: number;
let verifier: ChainVerifier;

beforeEach(() => {
  read = 0;
  async function* pages(_chain: string, _upTo: number, ended?: AbortSignal): AsyncGenerator<StoredEvent[]> {
    for (const event of events) {
      ended?.throwIfAborted();
      read += 1;
      yield await Promise.resolve([event]);
    }
  }
  const reader: Pick<ChainReader, 'chains' | 'head' | 'lastSequence' | 'pages'> = {
    chains: () => Promise.resolve(['3701']),
    head: () => Promise.resolve(head),
    lastSequence: () => Promise.resolve(PAGES),
    pages,
  };
  verifier = new ChainVerifier({
    subgraph: 'stations',
    reader: reader as ChainReader,
    checkpoints: null,
    log: SILENT_LOG,
  });
});

/** Waits until the verification reads no more pages. @returns the number of pages that were read */
async function settled(): Promise<number> {
  for (let before = -1; before !== read; await nextTurn()) before = read;
  return read;
}

describe('verification that nobody waits for', () => {
  it('goes on when all requests have left, and gives its verdict to the next request', async () => {
    const [one, other] = [new AbortController(), new AbortController()];
    const first = verifier.verify('3701', one.signal);
    const second = verifier.verify('3701', other.signal);
    one.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    while (read < 10) await nextTurn();
    other.abort(new Error('left too'));
    await expect(second).rejects.toThrow('left too');
    expect(await settled()).toBe(PAGES);
    expect(await verifier.verify('3701')).toMatchObject({ intact: true, length: PAGES });
    expect(read).toBe(PAGES);
  });

  it('gives its verdict once: a later request verifies again', async () => {
    await verifier.verify('3701');
    await verifier.verify('3701');
    expect(read).toBe(2 * PAGES);
  });

  it('does not begin for a request that is over', async () => {
    await expect(verifier.verify('3701', AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
    expect(await settled()).toBeLessThan(PAGES);
  });

  it('ends when the subgraph stops, and later verifications are refused', async () => {
    const running = verifier.verify('3701');
    while (read < 10) await nextTurn();
    verifier.stop();
    await expect(running).rejects.toThrow('The subgraph stops');
    expect(await settled()).toBeLessThan(PAGES);
    await expect(verifier.verify('3701')).rejects.toThrow('The subgraph stops');
  });
});

it('shares a verification among the requests that arrive meanwhile', async () => {
  const verdicts = await Promise.all([verifier.verify('3701'), verifier.verify('3701')]);
  expect(verdicts[0]).toBe(verdicts[1]);
  expect(read).toBe(PAGES);
});
