import { StringDecoder } from 'node:string_decoder';
import { type ExecutionResult } from 'graphql';
import { z } from 'zod';
import { jsonOrNull } from '../../shared/kernel/json-or-null';

/**
 * The maximum size of a subgraph's answer. The largest answer that the limits of documents allow has about a fifth of
 * this size.
 */
export const MOST_ANSWER_BYTES = 16 * 1024 * 1024;

/** The error of an answer that exceeds the size limit. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError';

  constructor() {
    super(`The answer of the subgraph exceeds ${MOST_ANSWER_BYTES} bytes.`);
  }
}

/** The error of an answer that is not a GraphQL response. */
export class MalformedAnswerError extends Error {
  override readonly name = 'MalformedAnswerError';

  constructor() {
    super('The answer of the subgraph is not a valid GraphQL response.');
  }
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

/** Parses the answer to an operation. @throws MalformedAnswerError if it does not have the form of GraphQL over HTTP */
export function parseAnswer(text: string): ExecutionResult {
  const parsed = answerSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) throw new MalformedAnswerError();
  return parsed.data as ExecutionResult;
}

/** Returns whether the header `Content-Type` is missing or names a JSON media type. */
export function isJson(type: string | undefined): boolean {
  return type === undefined || /^application\/(?:graphql-response\+)?json\b/.test(type);
}

/** The text that has arrived so far. Its bytes are decoded as they arrive, so that they need no further memory. */
export class AnswerText {
  private readonly decoder = new StringDecoder('utf8');
  private text = '';
  /** The first character that is no white space. It is undefined until it has arrived. */
  private first: string | undefined;
  /** The number of bytes that have arrived. */
  bytes = 0;

  /** Whether the text can become a JSON object. */
  get isObject(): boolean {
    return this.first === undefined || this.first === '{';
  }

  add(chunk: Buffer): void {
    this.bytes += chunk.length;
    const piece = this.decoder.write(chunk);
    this.text += piece;
    this.first ??= piece.trimStart()[0];
  }

  end(): string {
    return this.text + this.decoder.end();
  }
}
