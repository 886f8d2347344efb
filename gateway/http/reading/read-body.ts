import { type IncomingMessage } from 'node:http';
import { type z } from 'zod';
import { badInput } from '../../../shared/kernel/errors';
import { notJson, tooLarge, tooSlow, wrongContent } from './http-refusal';

const BODY_MILLISECONDS = 30_000;

/** The maximum size of a JSON body that is not a GraphQL request, in bytes. */
const MOST_SMALL_BYTES = 4096;

/**
 * The error of a request whose sender left before the request was complete. There is nobody to answer and nothing to
 * report.
 */
export class ClientLeftError extends Error {
  override readonly name = 'ClientLeftError';
}

/** The maximum size of a body in bytes, and a function that is called with its size before the body is parsed. */
export type BodyLimit = { mostBytes: number; charge?: (bytes: number) => void };

/**
 * Reads a body as JSON.
 * @throws HttpRefusal if the body is too slow (408), too large (413) or not declared as plain JSON (415); HubError
 * BAD_USER_INPUT if it is not valid JSON; ClientLeftError if the sender leaves
 */
export async function readJson(request: IncomingMessage, { mostBytes, charge }: BodyLimit): Promise<unknown> {
  assertJson(request);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  const body = await readBody(request, mostBytes);
  charge?.(body.length);
  return parseJson(textOf(body), 'body');
}

/**
 * Reads the body of a request as JSON, and validates it with a schema.
 * @throws HubError BAD_USER_INPUT that names the invalid field
 */
export async function jsonBody<T>(raw: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(raw, { mostBytes: MOST_SMALL_BYTES }));
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'body');
  throw badInput(field, {
    zh: `${field} 缺失或有误,请改正。`,
    en: `The ${field} is missing or not valid. Correct it.`,
  });
}

function assertJson({ headersDistinct }: IncomingMessage): void {
  const [type = '', ...others] = headersDistinct['content-type'] ?? [];
  const isJson = /^application\/json *(?:; *charset="?utf-8"? *)?$/i.test(type) && others.length === 0;
  const isPlain = (headersDistinct['content-encoding'] ?? []).every(
    (encoding) => encoding.toLowerCase() === 'identity',
  );
  if (!isJson || !isPlain) throw wrongContent();
}

/**
 * Reads the body and counts its bytes while they arrive. It uses events, because leaving a `for await` loop early would
 * destroy the socket before the refusal is written.
 */
export function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const late = setTimeout(() => reject(tooSlow()), BODY_MILLISECONDS).unref();
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      // Reads and discards the rest of the body. The request timeout of the server limits how long this may take.
      request.off('data', take).resume();
      reject(tooLarge(mostBytes));
    };
    request.on('data', take);
    let isWhole = false;
    request.once('end', () => {
      isWhole = true;
      resolve(Buffer.concat(chunks));
    });
    // Once the body is complete, the promise is settled, and a later error or close changes nothing.
    request.once('error', () => reject(new ClientLeftError()));
    request.once('close', () => {
      clearTimeout(late);
      if (!isWhole) reject(new ClientLeftError());
    });
  });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Buffer): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw notJson('body');
  }
}

/** Parses a JSON text. @throws HubError BAD_USER_INPUT that names the field if it is not JSON */
export function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notJson(field);
  }
}
