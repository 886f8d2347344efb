import { type Caller } from '../../../../shared/access/caller';
import { type GatewayUnderTest } from '../hub/gateway-under-test';

/** Matches internals that no answer may contain: stack traces, SQL, tables, paths, addresses and modules. */
export const INSIDE =
  /\bat .+:\d+:\d+|node_modules|\/work\/|SELECT |INSERT |sqlite|mariadb|\bER_[A-Z]|127\.0\.0\.1|localhost|\.ts\b|subgraph|stacktrace|typeorm|_Any/i;

export type Refusal = { code: string; field?: string };
type Answered = { message: string; extensions: Record<string, unknown> };

/**
 * Expects that the answer is a refusal with this code, and with the field if one is given, and reveals no internals.
 */
export function expectRefusal(text: string, { code, field }: Refusal): void {
  const { errors = [] } = JSON.parse(text) as { errors?: Answered[] };
  const codes = errors.map(({ extensions }) => extensions['code']);
  expect({ codes: [...new Set(codes)], text }).toEqual({ codes: [code], text });
  if (field !== undefined) expect(errors.map(({ extensions }) => extensions['field'])).toContain(field);
  expect(text).not.toMatch(INSIDE);
}

export const CHINESE = /[\u4e00-\u9fff]/;

/** Sends the request once in each language. Expects the same refusal, with a message in the language of the request. */
export async function refusesInBothLanguages(
  hub: GatewayUnderTest,
  { body, caller }: { body: unknown; caller: Caller },
  refusal: Refusal,
): Promise<void> {
  const token = await hub.tokenOf(caller);
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const texts: Record<string, string> = {};
  for (const language of ['zh-CN', 'en']) {
    const { text } = await hub.post(body, { ...authorization, 'accept-language': language });
    expectRefusal(text, refusal);
    texts[language] = (JSON.parse(text) as { errors: Answered[] }).errors[0]?.message ?? '';
  }
  expect(texts['zh-CN']).toMatch(CHINESE);
  expect(texts['en']).not.toMatch(CHINESE);
}

/** Returns the expected refusal BAD_USER_INPUT, with this field if one is given. */
export const bad = (field?: string): Refusal => ({ code: 'BAD_USER_INPUT', ...(field === undefined ? {} : { field }) });
