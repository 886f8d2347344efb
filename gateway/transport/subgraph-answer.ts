import { type ExecutionResult } from 'graphql';
import { type Dispatcher } from 'undici';
import { z } from 'zod';
import { jsonOrNull } from '../../shared/kernel/json-or-null';

/** The size limit of a subgraph's answer. The largest page that the limits of documents allow takes about a tenth. */
export const MOST_ANSWER_BYTES = 32 * 1024 * 1024;

const answerSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

/**
 * Reads a body as text.
 * @throws Error when it exceeds the size limit; the rest is not read
 */
export async function textOf({ headers, body }: Pick<Dispatcher.ResponseData, 'headers' | 'body'>): Promise<string> {
  if (Number(headers['content-length'] ?? 0) > MOST_ANSWER_BYTES) refuse(body);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_ANSWER_BYTES) refuse(body);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(body: Dispatcher.ResponseData['body']): never {
  const error = new Error(`The answer exceeds ${MOST_ANSWER_BYTES} bytes.`);
  body.on('error', () => undefined).destroy(error);
  throw error;
}

/** Reads the answer to an operation. @throws Error if it is not of the form of GraphQL over HTTP */
export function readAnswer(text: string): ExecutionResult {
  const parsed = answerSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) throw new Error('The answer is not one to a GraphQL operation.');
  return parsed.data as ExecutionResult;
}
