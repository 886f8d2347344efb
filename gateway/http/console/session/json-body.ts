import { type z } from 'zod';
import { badInput } from '../../../../shared/kernel/errors';
import { readJson } from '../../read-parameters';
import { type Request } from '../../route';

const MOST_BODY_BYTES = 4096;

/**
 * Reads the body of a request as JSON, and validates it with a schema.
 * @throws HubError BAD_USER_INPUT that names the invalid field
 */
export async function jsonBody<T>({ raw }: Pick<Request, 'raw'>, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readJson(raw, MOST_BODY_BYTES));
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? 'body');
  throw badInput(field, {
    zh: `${field} 缺失或有误,请改正。`,
    en: `The ${field} is missing or not valid. Correct it.`,
  });
}
