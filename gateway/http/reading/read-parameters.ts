import { type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { badInput, type HubError } from '../../../shared/kernel/errors';
import { noBatching } from './http-refusal';
import { type BodyLimit, parseJson, readJson } from './read-body';

const jsonObject = z.record(z.string(), z.unknown());

/**
 * The parameters of a GraphQL request (GraphQL over HTTP). Everything in `extensions` except the persisted query is
 * dropped, so that the subgraphs receive nothing else from the caller.
 */
const parametersSchema = z.object({
  query: z.string().min(1).optional(),
  operationName: z.string().nullish(),
  variables: jsonObject.nullish(),
  extensions: z.object({ persistedQuery: jsonObject.optional() }).nullish(),
});
export type Parameters = z.infer<typeof parametersSchema>;

const SEARCH_PARAMETERS = ['query', 'operationName', 'variables', 'extensions'] as const;

/** Reads the parameters of a GET request. @throws HubError if the search parameters do not form a GraphQL request */
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
 * @throws HubError BAD_USER_INPUT if it is not a GraphQL request; the errors of readJson if it cannot be read
 */
export async function parametersOfBody(request: IncomingMessage, limit: BodyLimit): Promise<Parameters> {
  const body = await readJson(request, limit);
  if (Array.isArray(body)) throw noBatching();
  return parse(body);
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
