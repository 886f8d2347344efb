import { type AddressInfo, createServer, type Server } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import { callSubgraph } from '../../../gateway/transport/subgraph-call';
import { httpTransport } from '../../../gateway/transport/http/http-transport';
import { AUDIENCE_HEADER } from '../../../shared/process/listen-subgraph';
import { temporaryPair } from '../../../shared/runtime/keys';
import { SUBGRAPHS } from '../../../shared/kernel/ids/subgraph-names';
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
 * collection frees only young objects, so these bytes stay until a full garbage collection.
 */
async function keptBytes(run: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < RUNS; warm += 1) expect(await run()).toHaveProperty('me');
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

  describe('of a subgraph process', () => {
    let server: Server;
    beforeAll(async () => {
      server = createServer((socket) => socket.on('data', (part) => void (isEnd(part) && socket.write(httpAnswer()))));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => server.close());

    it('is freed without a full garbage collection', async () => {
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const addresses = Object.fromEntries(SUBGRAPHS.map((name) => [name, [origin]])) as never;
      const subgraphs = httpTransport(addresses, temporaryPair().privateKey);
      const { signal } = new AbortController();
      const context = { caller: { role: 'PUBLIC' }, requestId: 'r1', signal } as const;
      const document = parse('{ me }');
      const ask = () => callSubgraph(subgraphs.transport, 'STATIONS', { document, context });
      const kept = await keptBytes(async () => (await ask()).data).finally(() => subgraphs.close());
      expect(kept).toBeLessThan(SIZE / 2);
    });
  });
});

/**
 * Returns the text of an HTTP response. The test uses a plain socket, because the objects of an HTTP server could stay in
 * memory too, and they would be counted.
 */
function httpAnswer(): string {
  const body = `{"data":{"me":"${newText()}"}}`;
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${AUDIENCE_HEADER}: one\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

/** Returns whether a part ends a request: it ends the JSON body of an operation, or is a health check. */
function isEnd(part: Buffer): boolean {
  return part.at(-1) === '}'.charCodeAt(0) || part.subarray(0, 3).toString() === 'GET';
}
