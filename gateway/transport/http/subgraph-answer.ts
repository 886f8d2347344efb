import { type ExecutionResult } from 'graphql';
import { z } from 'zod';
import { isJsonObject, jsonOrNull } from '../../../shared/kernel/json-or-null';

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
  const answer = jsonOrNull(text);
  // Nearly all answers are data without errors. They are not parsed with the schema, because it would copy the data.
  if (isJsonObject(answer) && isJsonObject(answer['data']) && !('errors' in answer)) return { data: answer['data'] };
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new MalformedAnswerError();
  return parsed.data as ExecutionResult;
}

/** Returns whether the header `Content-Type` is missing or names a JSON media type. */
export function isJson(type: string | undefined): boolean {
  return type === undefined || /^application\/(?:graphql-response\+)?json\b/.test(type);
}

/** The part of an answer that has arrived. */
export class AnswerParts {
  private readonly parts: Buffer[] = [];
  private isObject = false;
  /** The number of bytes that have arrived. */
  bytes = 0;

  add(part: Buffer): void {
    this.bytes += part.length;
    this.parts.push(part);
  }

  /** Returns whether the answer can become a JSON object: its first character is a brace, or has not arrived. */
  canBeObject(): boolean {
    if (this.isObject) return true;
    for (const byte of this.parts.at(-1) ?? []) {
      if (WHITE_SPACE.has(byte)) continue;
      this.isObject = byte === BRACE;
      return this.isObject;
    }
    return true;
  }

  /** Returns the text of all parts. It is decoded at once, because a text of pieces is copied before it can be parsed. */
  text(): string {
    const [first] = this.parts;
    return (this.parts.length === 1 && first !== undefined ? first : Buffer.concat(this.parts)).toString();
  }
}

const BRACE = '{'.charCodeAt(0);
const WHITE_SPACE: ReadonlySet<number> = new Set(Buffer.from(' \t\r\n'));
