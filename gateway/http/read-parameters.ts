import { type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { badInput, type HubError } from '../../shared/kernel/errors';
import { noBatching, notJson, tooLarge, tooSlow, wrongContent } from './http-refusal';

const jsonObject = z.record(z.string(), z.unknown());

/**
 * The parameters of a GraphQL request (GraphQL over HTTP). Of `extensions`, only the persisted query is kept, so that
 * the subgraphs receive nothing else from the caller.
 */
const parametersSchema = z.object({
  query: z.string().min(1).optional(),
  operationName: z.string().nullish(),
  variables: jsonObject.nullish(),
  extensions: z.object({ persistedQuery: jsonObject.optional() }).nullish(),
});
export type Parameters = z.infer<typeof parametersSchema>;

const SEARCH_PARAMETERS = ['query', 'operationName', 'variables', 'extensions'] as const;

const BODY_MILLISECONDS = 30_000;

/**
 * The error of a request whose sender left before the request was complete. There is nobody to answer and nothing to
 * report.
 */
export class ClientLeftError extends Error {
  override readonly name = 'ClientLeftError';
}

/** Reads the parameters of a GET request. @throws HubError if the search parameters are not a GraphQL request */
export function parametersOfSearch(search: string): Parameters {
  const parameters = new URLSearchParams(search);
  const found: Record<string, unknown> = {};
  for (const name of SEARCH_PARAMETERS) {
    const values = parameters.getAll(name);
    if (values.length > 1)
      throw badInput(name, {
        zh: `参数 ${name} 只能给出一次,请删除重复项。`,
        en: `The parameter ${name} may be given once only. Remove the repetition.`,
      });
    const [value] = values;
    if (value === undefined) continue;
    found[name] = name === 'variables' || name === 'extensions' ? parseJson(value, name) : value;
  }
  return parse(found);
}

/**
 * Reads a POST body. Its bytes are counted while they arrive, whatever the headers declare.
 * @throws HttpRefusal (408, 413, 415) or HubError if it is not a GraphQL request
 */
export async function parametersOfBody(request: IncomingMessage, mostBytes: number): Promise<Parameters> {
  const body = await readJson(request, mostBytes);
  if (Array.isArray(body)) throw noBatching();
  return parse(body);
}

/** Reads a body as JSON. @throws HttpRefusal (408, 413, 415) or HubError as in parametersOfBody */
export async function readJson(request: IncomingMessage, mostBytes: number): Promise<unknown> {
  assertJson(request);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  return parseJson(textOf(await readBody(request, mostBytes)), 'body');
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
      // Reads and discards the rest of the body, until the server's request timeout.
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

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notJson('body');
  }
}

function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notJson(field);
  }
}

function parse(found: unknown): Parameters {
  const parsed = parametersSchema.safeParse(found);
  if (!parsed.success) throw oddParameter(String(parsed.error.issues[0]?.path[0] ?? 'body'));
  const { query, extensions } = parsed.data;
  if (query === undefined && extensions?.persistedQuery === undefined) throw oddParameter('query');
  return parsed.data;
}

function oddParameter(field: string): HubError {
  return badInput(field, {
    zh: `GraphQL 请求中的 ${field} 缺失或有误,请改正。`,
    en: `The ${field} of the GraphQL request is missing or not valid. Correct it.`,
  });
}
