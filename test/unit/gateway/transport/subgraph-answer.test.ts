import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Dispatcher } from 'undici';
import { exchange, ProcessAnswers } from '../../../../gateway/transport/http/incoming-answer';
import {
  AnswerTooLargeError,
  MOST_ANSWER_BYTES,
  MalformedAnswerError,
} from '../../../../gateway/transport/http/subgraph-answer';

const PIECE = 64 * 1024;
/**
 * The maximum number of bytes that the gateway reads of an answer while it also reads others: a small answer, and what
 * a stream reads ahead.
 */
const BESIDE = 512 * 1024;

let answers: ProcessAnswers;
beforeEach(() => (answers = new ProcessAnswers()));

type Sent = { statusCode?: number; headers?: Record<string, string>; signal?: AbortSignal };

/** Sends a request to a process that answers with this body. @returns the text of the answer */
async function read(body: Readable, { statusCode = 200, headers = {}, signal }: Sent = {}): Promise<string> {
  const dispatch: Dispatcher['dispatch'] = (_, handler) => {
    answerWith(body, handler, { statusCode, headers });
    return true;
  };
  return (await exchange({ dispatch }, { path: '/', method: 'POST' }, { answers, signal })).text;
}

/** Calls a handler as the HTTP client does: after `pause` it gets no data, and `abort` ends with an error. */
function answerWith(
  body: Readable,
  handler: Dispatcher.DispatchHandler,
  { statusCode, headers }: Required<Omit<Sent, 'signal'>>,
): void {
  const connection = {
    pause: () => body.pause(),
    resume: () => body.resume(),
    abort: (reason: Error) => {
      body.destroy();
      handler.onResponseError?.(connection, reason);
    },
  } as unknown as Dispatcher.DispatchController;
  handler.onRequestStart?.(connection, {});
  handler.onResponseStart?.(connection, statusCode, headers);
  body.on('data', (chunk: Buffer) => handler.onResponseData?.(connection, chunk));
  body.on('end', () => handler.onResponseEnd?.(connection, {}));
}

/**
 * Returns a body of a certain size. While more than {@link BESIDE} bytes of it have been read, it is in `reading`.
 * Expects that no other body then is.
 */
function largeBody(bytes: number, reading = new Set<object>()): Readable {
  const self = {};
  function* pieces() {
    yield Buffer.from('{"text":"');
    for (let sent = 0; sent < bytes; sent += PIECE) {
      if (sent > BESIDE) reading.add(self);
      expect(reading.size).toBeLessThanOrEqual(1);
      yield Buffer.alloc(PIECE, 'x');
    }
    reading.delete(self);
    yield Buffer.from('"}');
  }
  return Readable.from(pieces(), { objectMode: false, highWaterMark: PIECE });
}

describe('answers of a subgraph', () => {
  it('are read one at a time if they are large', async () => {
    const reading = new Set<object>();
    const texts = await Promise.all([1, 2, 3, 4].map(() => read(largeBody(4 * 1024 * 1024, reading))));
    expect(texts.map((text) => (JSON.parse(text) as { text: string }).text.length)).toEqual(
      [1, 2, 3, 4].map(() => 4 * 1024 * 1024),
    );
  });

  it('keep a character that two pieces share', async () => {
    const bytes = Buffer.from('{"名":"历下区"}');
    const pieces = [...bytes].map((byte) => Buffer.from([byte]));
    expect(await read(Readable.from(pieces))).toBe('{"名":"历下区"}');
  });

  it('are not read further if they are too large, whatever length they state', async () => {
    const declared = largeBody(PIECE);
    const headers = { 'content-length': String(MOST_ANSWER_BYTES + 1) };
    await expect(read(declared, { headers })).rejects.toThrow(AnswerTooLargeError);
    const endless = largeBody(Infinity);
    answers = new ProcessAnswers();
    await expect(read(endless)).rejects.toThrow(AnswerTooLargeError);
    expect([declared.destroyed, endless.destroyed]).toEqual([true, true]);
    expect(await read(largeBody(PIECE))).toMatch(/^\{"text":"x+"\}$/);
  });

  it('must be small after an answer that was too large, until a usable answer arrives', async () => {
    const reading = new Set<object>();
    const together = [Infinity, 4 * 1024 * 1024, 4 * 1024 * 1024].map((bytes) => read(largeBody(bytes, reading)));
    for (const each of await Promise.allSettled(together)) expect(each.status).toBe('rejected');
    // Only the first answer was read beyond {@link BESIDE} bytes. The gateway refused the others at a small size.
    expect(reading.size).toBe(1);
    await expect(read(largeBody(BESIDE))).rejects.toThrow(AnswerTooLargeError);
    expect(() => answers.parse('{"data":')).toThrow(MalformedAnswerError);
    await expect(read(largeBody(BESIDE))).rejects.toThrow(AnswerTooLargeError);
    expect(answers.parse('{"data":null}')).toEqual({ data: null });
    expect(await read(largeBody(BESIDE))).toMatch(/^\{"text":"x+"\}$/);
  });

  it.each([
    ['another type', '{}', { 'content-type': 'text/html' }],
    ['a page in place of JSON', ' <html>', {}],
    ['a list', '[{}]', {}],
  ])('are not read further if they have %s', async (_, beginning, headers) => {
    function* endless() {
      yield Buffer.from(beginning);
      for (;;) yield Buffer.alloc(PIECE);
    }
    const body = Readable.from(endless(), { objectMode: false });
    await expect(read(body, { headers })).rejects.toThrow(MalformedAnswerError);
    expect(body.destroyed).toBe(true);
  });

  it('may have any form if their status is not 200, for example a page of a proxy', async () => {
    const headers = { 'content-type': 'text/html' };
    expect(await read(Readable.from([Buffer.from('<html>')]), { statusCode: 502, headers })).toBe('<html>');
  });

  it('are not read further after their call has ended, even while they wait for their turn', async () => {
    const left = new AbortController();
    const never = new Readable({ read: () => undefined });
    never.push(Buffer.from('{"text":"'));
    never.push(Buffer.alloc(BESIDE, 'x'));
    const [reading, leaving] = [new AbortController(), largeBody(4 * 1024 * 1024)];
    const first = read(never, { signal: reading.signal });
    const second = read(leaving, { signal: left.signal });
    await pause(5);
    left.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    expect(leaving.destroyed).toBe(true);
    reading.abort(new Error('late'));
    await expect(first).rejects.toThrow('late');
    // The next large answer gets its turn.
    expect(await read(largeBody(BESIDE))).toMatch(/^\{"text":"x+"\}$/);
    await expect(read(largeBody(PIECE), { signal: left.signal })).rejects.toThrow('left');
  });
});

describe('errors in an answer of a subgraph', () => {
  const readErrors = (error: object) =>
    answers.parse(JSON.stringify({ data: null, errors: [{ message: 'No.', ...error }] })).errors;

  it('keep their path and their extensions, and nothing that the executor could take for a part of its own', () => {
    const own = { path: ['_entities', 0, 'staff'], extensions: { code: 'FORBIDDEN' } };
    const others = { locations: [{ line: 1, column: 2 }], nodes: [null], source: 'x', positions: 5, originalError: {} };
    expect(readErrors({ ...own, ...others })).toEqual([{ message: 'No.', ...own }]);
  });

  it.each([[{ path: 5 }], [{ path: 'staff' }], [{ path: {} }], [{ path: [null] }], [{ extensions: 5 }]])(
    'make the answer unusable if one of them is %j',
    (error) => {
      expect(() => readErrors(error)).toThrow(MalformedAnswerError);
    },
  );
});
