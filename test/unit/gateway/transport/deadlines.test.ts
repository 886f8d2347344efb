import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type ExecutionResult, parse } from 'graphql';
import { askAs } from '../../../../gateway/transport/ask-in-process';
import { CircuitBreaker, CircuitOpenError } from '../../../../gateway/transport/circuit-breaker';
import { Deadline, DeadlineError } from '../../../../gateway/transport/deadline';
import { type HttpTransport, httpTransport } from '../../../../gateway/transport/http/http-transport';
import {
  AnswerTooLargeError,
  MalformedAnswerError,
  MOST_ANSWER_BYTES,
} from '../../../../gateway/transport/http/subgraph-answer';
import { callSubgraph } from '../../../../gateway/transport/subgraph-call';
import { AUDIENCE_HEADER } from '../../../../shared/process/listen-subgraph';
import { temporaryPair } from '../../../../shared/runtime/keys';
import { office } from '../../../support/city/callers';

const caller = office('FINANCE_BUREAU', '370102' as Parameters<typeof office>[1]);
const document = parse('{ contracts { totalCount } }');
const never = () => new Promise<never>(() => undefined);

describe('deadline of a call', () => {
  it('ends a call that does not answer', async () => {
    await expect(new Deadline(5, undefined).run(never)).rejects.toBeInstanceOf(DeadlineError);
  });

  it('ends with its request, even if the request ended before the call', async () => {
    const over = new Error('over');
    const request = new AbortController();
    const running = new Deadline(60_000, request.signal).run(never);
    request.abort(over);
    await expect(running).rejects.toBe(over);
    await expect(new Deadline(60_000, request.signal).run(never)).rejects.toBe(over);
  });

  it('leaves no rejection unhandled if its request has ended and the work throws at once', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const work = (): Promise<never> => {
      throw new Error('at once');
    };
    await expect(new Deadline(60_000, AbortSignal.abort()).run(work)).rejects.toThrow('at once');
    await pause(5);
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  it('does not change an answer that arrives in time', async () => {
    const deadline = new Deadline(60_000, undefined);
    expect(await deadline.run(() => Promise.resolve(1))).toBe(1);
    expect(deadline.signal.aborted).toBe(false);
  });
});

describe('circuit breaker', () => {
  const late = () => Promise.reject(new DeadlineError('late'));
  const verdictOf = (error: unknown) => (error instanceof DeadlineError ? 'FAILED' : 'ANSWERED');

  it('refuses calls after five late ones, and tries one call in each period until an answer arrives', async () => {
    let now = 0;
    let calls = 0;
    const breaker = new CircuitBreaker(() => now);
    const call = (work: () => Promise<number>) => breaker.run(() => (calls++, work()), verdictOf);
    for (let each = 0; each < 5; each += 1) await expect(call(late)).rejects.toThrow('late');
    await expect(call(late)).rejects.toBeInstanceOf(CircuitOpenError);
    expect(calls).toBe(5);
    now = 2000;
    await expect(call(late)).rejects.toThrow('late');
    await expect(call(late)).rejects.toBeInstanceOf(CircuitOpenError);
    now = 4000;
    expect(await call(() => Promise.resolve(1))).toBe(1);
    expect(await call(() => Promise.resolve(2))).toBe(2);
    expect(calls).toBe(8);
  });

  it('does not count late calls during which the subgraph answered others', async () => {
    let now = 0;
    const breaker = new CircuitBreaker(() => now);
    const release: (() => void)[] = [];
    const slow = () =>
      breaker.run(() => new Promise<void>((_, no) => release.push(() => no(new DeadlineError('late')))), verdictOf);
    const calls = Array.from({ length: 10 }, () => expect(slow()).rejects.toThrow('late'));
    now = 1000;
    await breaker.run(() => Promise.resolve(), verdictOf);
    now = 3000;
    for (const each of release) each();
    await Promise.all(calls);
    expect(breaker.isOpen).toBe(false);
  });

  it('ignores errors that the subgraph answered', async () => {
    const breaker = new CircuitBreaker();
    const refused = () => Promise.reject(new Error('refused'));
    for (let each = 0; each < 20; each += 1) await expect(breaker.run(refused, verdictOf)).rejects.toThrow('refused');
  });

  it('does not count calls whose callers have left, even between calls that fail', async () => {
    const breaker = new CircuitBreaker();
    const left = () => breaker.run(late, () => 'UNKNOWN');
    for (let each = 0; each < 20; each += 1) await expect(left()).rejects.toThrow('late');
    for (let each = 0; each < 5; each += 1) {
      await expect(breaker.run(late, verdictOf)).rejects.toThrow('late');
      await expect(left()).rejects.toThrow(each < 4 ? 'late' : CircuitOpenError);
    }
  });
});

type Hanging = { http: HttpTransport; server: Server };

/**
 * Runs a test with the gateway's transport and a finance subgraph that does not answer in time. `handle` receives its
 * requests.
 */
async function hanging(handle: RequestListener, test: (hanging: Hanging) => Promise<void>): Promise<void> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const http = httpTransport(
    { stations: [], personnel: [], finance: [address], evaluation: [] },
    temporaryPair().privateKey,
  );
  try {
    await test({ http, server });
  } finally {
    await http.close();
    server.closeAllConnections();
    server.close();
    await pause(1);
  }
}

/** Returns a handler that sends the beginning of an answer and then nothing more. */
const after = (beginning: string): RequestListener => {
  return (request, response) => {
    response.setHeader(AUDIENCE_HEADER, 'finance/toy');
    if (request.method === 'GET') return void response.end('{}');
    if (beginning !== '') response.write(beginning);
  };
};

/** Sends the text again and again, as fast as the gateway reads it. */
function endless(response: ServerResponse, text: string): void {
  while (!response.destroyed && response.write(text));
  if (!response.destroyed) response.once('drain', () => endless(response, text));
}

/** Sends a byte every tenth of a second, and never ends the answer. */
const drip: RequestListener = (_, response) => {
  response.setHeader(AUDIENCE_HEADER, 'finance/toy');
  const timer = setInterval(() => response.write(' '), 100);
  response.once('close', () => clearInterval(timer));
};

const refusedBy = (cause: unknown) => (errors: ExecutionResult['errors']) =>
  expect((errors?.[0]?.originalError as Error).cause).toBeInstanceOf(cause);

describe('subgraph that hangs', () => {
  it.each([
    ['before its answer', after('')],
    ['within its answer', after('{"data":')],
    ['while it sends an answer without an end', drip],
  ])('%s is UNAVAILABLE, and is then not called for a while', async (_, handle) => {
    await hanging(handle, async ({ http }) => {
      const call = () => callSubgraph(http.transport, 'FINANCE', { document, context: { caller, requestId: 'test' } });
      const answers = await Promise.all(Array.from({ length: 40 }, call));
      answers.push(await call());
      for (const { errors } of answers) expect(errors?.[0]?.extensions['code']).toBe('UNAVAILABLE');
      // The circuit breaker counts a late call only a moment after the call has ended.
      await pause(10);
      refusedBy(CircuitOpenError)((await call()).errors);
    });
  });

  it.each<[string, unknown, (response: ServerResponse) => unknown]>([
    ['were too large', AnswerTooLargeError, (response) => response.end(Buffer.alloc(MOST_ANSWER_BYTES + 1, ' '))],
    ['had no end', AnswerTooLargeError, (response) => endless(response, ' '.repeat(65_536))],
    ['were no JSON', MalformedAnswerError, (response) => response.end('{"data":')],
    ['were no JSON object, and had no end', MalformedAnswerError, (response) => endless(response, 'x')],
    ['were pages', MalformedAnswerError, (response) => response.setHeader('content-type', 'text/html').end('{}')],
  ])('is not called for a while after answers that %s', async (_, cause, answer) => {
    const flood: RequestListener = (request, response) => {
      response.setHeader(AUDIENCE_HEADER, 'finance/toy');
      if (request.method === 'GET') response.end('{}');
      else answer(response);
    };
    await hanging(flood, async ({ http }) => {
      const call = () => callSubgraph(http.transport, 'FINANCE', { document, context: { caller, requestId: 'test' } });
      for (let each = 0; each < 5; each += 1) refusedBy(cause)((await call()).errors);
      refusedBy(CircuitOpenError)((await call()).errors);
    });
  });

  it('also ends in time the gateway’s own queries, which belong to no request', async () => {
    await hanging(after(''), async ({ http }) => {
      const ask = () => askAs('gateway', http.transport)('finance', '{ contracts { totalCount } }', {});
      await expect(ask()).rejects.toBeInstanceOf(DeadlineError);
    });
  });

  it('is not ready, and is asked again', async () => {
    await hanging(drip, async ({ http }) => {
      const [one, other] = await Promise.all([http.ready(), http.ready()]);
      expect([one.isReady, other.isReady]).toEqual([false, false]);
    });
  });
});
