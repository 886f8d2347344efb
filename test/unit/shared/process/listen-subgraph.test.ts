import { Pool } from 'undici';
import { type SubgraphCall } from '../../../../shared/graphql/serve-subgraph';
import { listenSubgraph, type ListeningSubgraph, PASSPORT_HEADER } from '../../../../shared/process/listen-subgraph';
import { Draining } from '../../../../shared/runtime/draining';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { AT_ONCE } from '../../../../shared/runtime/open-connections';

/** This suite serves a subgraph that does not answer until the test lets it. */
let calls: SubgraphCall[];
let answer: () => void;
let listening: ListeningSubgraph;
let pool: Pool;

beforeEach(async () => {
  calls = [];
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const subgraph = {
    name: 'finance' as const,
    audience: 'finance/test',
    answer: async (call: SubgraphCall) => {
      calls.push(call);
      await answered;
      return { data: { one: 1 } };
    },
    ready: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
  const setting = { host: '127.0.0.1', port: 0, log: SILENT_LOG, draining: new Draining(0) };
  listening = await listenSubgraph(subgraph, setting);
  pool = new Pool(listening.address);
});
afterEach(async () => {
  await pool.destroy();
  await listening.close(AT_ONCE);
});

async function called(): Promise<AbortSignal | undefined> {
  while (calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return calls[0]?.signal;
}

function post(signal?: AbortSignal) {
  const headers = { [PASSPORT_HEADER]: 'a.b' };
  return pool.request({ path: '/', method: 'POST', headers, body: '{"query":"{ one }"}', signal: signal ?? null });
}

it('ends the work on a call whose gateway does not wait any more', async () => {
  const gateway = new AbortController();
  const lost = post(gateway.signal).catch((error: unknown) => error);
  const signal = await called();
  expect(signal?.aborted).toBe(false);
  gateway.abort();
  await lost;
  await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
  answer();
});

it('does not end a call that is answered', async () => {
  const answering = post();
  const signal = await called();
  answer();
  const { body } = await answering;
  expect(await body.json()).toEqual({ data: { one: 1 } });
  expect(signal?.aborted).toBe(false);
});
