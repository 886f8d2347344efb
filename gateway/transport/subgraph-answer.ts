import { type Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { type ExecutionResult } from 'graphql';
import { type Dispatcher } from 'undici';
import { z } from 'zod';
import { jsonOrNull } from '../../shared/kernel/json-or-null';
import { FairTurns } from '../../shared/runtime/fair-turns';

/**
 * The maximum size of a subgraph's answer. The largest answer that the limits of documents allow has about a fifth of
 * this size.
 */
export const MOST_ANSWER_BYTES = 16 * 1024 * 1024;

/** The size up to which answers are read at the same time. Larger answers of one process are read one at a time. */
const SMALL_ANSWER_BYTES = 256 * 1024;

/** The error of an answer that exceeds the size limit. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';
}

/** The error of an answer that is not a GraphQL response. */
export class MalformedAnswerError extends Error {
  override readonly name = 'MalformedAnswerError';
}

/** An error of an answer. Its other parts, such as the places in the text of the operation, are not used. */
const errorSchema = z.object({
  message: z.string(),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(errorSchema).optional(),
});

type Answer = { readonly headers: Dispatcher.ResponseData['headers']; readonly body: Readable };
type Chunks = AsyncIterator<Buffer, unknown>;

/**
 * Reads the answers of one process. If an answer is too large or is not JSON, reading stops and the connection closes.
 * Large answers are read one at a time. After an answer that exceeds the limit, only small answers are accepted, until
 * one of them is usable.
 */
export class AnswerReader {
  private readonly turns = new FairTurns(1);
  private isSuspect = false;

  /**
   * Reads the answer to an operation.
   * @throws AnswerTooLargeError if the answer exceeds the size limit; MalformedAnswerError if it does not have the form
   * of GraphQL over HTTP
   */
  async read(answer: Answer): Promise<ExecutionResult> {
    const parsed = answerSchema.safeParse(jsonOrNull(await this.textOf(answer)));
    if (!parsed.success) throw malformed();
    this.isSuspect = false;
    return parsed.data as ExecutionResult;
  }

  /**
   * Reads a body as text.
   * @throws AnswerTooLargeError if the body exceeds the size limit; MalformedAnswerError if its media type is not JSON
   * or it does not start like a JSON object
   */
  async textOf({ headers, body }: Answer): Promise<string> {
    try {
      if (Number(headers['content-length'] ?? 0) > MOST_ANSWER_BYTES) throw tooLarge();
      if (!isJson(headers['content-type'])) throw malformed();
      const text = new AnswerText();
      const chunks = body[Symbol.asyncIterator]() as Chunks;
      const isWhole =
        (await text.read(chunks, SMALL_ANSWER_BYTES)) ||
        (await this.turns.run('large', async () => !this.isSuspect && text.read(chunks, MOST_ANSWER_BYTES)));
      if (!isWhole) throw tooLarge();
      return text.end();
    } catch (error) {
      if (error instanceof AnswerTooLargeError) this.isSuspect = true;
      body.on('error', () => undefined).destroy(error as Error);
      throw error;
    }
  }
}

/** Returns whether the header `Content-Type` is missing or names a JSON media type. */
function isJson(type: string | string[] | undefined): boolean {
  return type === undefined || /^application\/(?:graphql-response\+)?json\b/.test(String(type));
}

/** The text that has arrived so far. Its bytes are decoded as they arrive, so that they need no further memory. */
class AnswerText {
  private readonly decoder = new StringDecoder('utf8');
  private text = '';
  private bytes = 0;
  private isObject = false;

  /** Reads until the text has more than `most` bytes. @returns whether the answer ended before that */
  async read(chunks: Chunks, most: number): Promise<boolean> {
    while (this.bytes <= most) {
      const { done, value } = await chunks.next();
      if (done === true) return true;
      this.add(value);
    }
    return false;
  }

  end(): string {
    return this.text + this.decoder.end();
  }

  private add(chunk: Buffer): void {
    this.bytes += chunk.length;
    const piece = this.decoder.write(chunk);
    this.text += piece;
    if (this.isObject) return;
    const [first] = piece.trimStart();
    if (first !== undefined && first !== '{') throw malformed();
    this.isObject = first === '{';
  }
}

function tooLarge(): AnswerTooLargeError {
  return new AnswerTooLargeError(`The answer of the subgraph exceeds ${MOST_ANSWER_BYTES} bytes.`);
}

function malformed(): MalformedAnswerError {
  return new MalformedAnswerError('The answer of the subgraph is not a valid GraphQL response.');
}
