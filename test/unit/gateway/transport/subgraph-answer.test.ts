import { Readable } from 'node:stream';
import {
  AnswerReader,
  AnswerTooLargeError,
  MOST_ANSWER_BYTES,
  MalformedAnswerError,
} from '../../../../gateway/transport/subgraph-answer';

const PIECE = 64 * 1024;
/**
 * The maximum number of bytes that the gateway reads of an answer while it also reads others: a small answer, and what
 * a stream reads ahead.
 */
const BESIDE = 512 * 1024;

let answers: AnswerReader;
beforeEach(() => (answers = new AnswerReader()));
const read = (body: Readable, headers: Record<string, string> = {}) => answers.textOf({ headers, body });

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
    await expect(read(declared, { 'content-length': String(MOST_ANSWER_BYTES + 1) })).rejects.toThrow(
      AnswerTooLargeError,
    );
    const endless = largeBody(Infinity);
    await expect(new AnswerReader().textOf({ headers: {}, body: endless })).rejects.toThrow(AnswerTooLargeError);
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
    await expect(answers.read({ headers: {}, body: Readable.from([Buffer.from('{"data":')]) })).rejects.toThrow(
      MalformedAnswerError,
    );
    await expect(read(largeBody(BESIDE))).rejects.toThrow(AnswerTooLargeError);
    const usable = await answers.read({ headers: {}, body: Readable.from([Buffer.from('{"data":null}')]) });
    expect(usable).toEqual({ data: null });
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
    await expect(read(body, headers)).rejects.toThrow(MalformedAnswerError);
    expect(body.destroyed).toBe(true);
  });
});

describe('errors in an answer of a subgraph', () => {
  const readErrors = async (error: object) => {
    const bytes = Buffer.from(JSON.stringify({ data: null, errors: [{ message: 'No.', ...error }] }));
    return (await answers.read({ headers: {}, body: Readable.from([bytes]) })).errors;
  };

  it('keep their path and their extensions, and nothing that the executor could take for a part of its own', async () => {
    const own = { path: ['_entities', 0, 'staff'], extensions: { code: 'FORBIDDEN' } };
    const others = { locations: [{ line: 1, column: 2 }], nodes: [null], source: 'x', positions: 5, originalError: {} };
    expect(await readErrors({ ...own, ...others })).toEqual([{ message: 'No.', ...own }]);
  });

  it.each([[{ path: 5 }], [{ path: 'staff' }], [{ path: {} }], [{ path: [null] }], [{ extensions: 5 }]])(
    'make the answer unusable if one of them is %j',
    async (error) => {
      await expect(readErrors(error)).rejects.toThrow(MalformedAnswerError);
    },
  );
});
