import { type z } from 'zod';
import { type HubError, type Message, badInput } from '../errors';

/**
 * What GraphQL's types cannot say of an input (lengths, ranges, what goes with what), read at the edge.
 * @param name of the argument, with which a refusal's `field` begins: `input.address`.
 * @throws HubError BAD_USER_INPUT that names the first field that is wrong
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown, name = 'input'): z.output<Schema> {
  const parsed = schema.safeParse(plain(input));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refusal([name, ...(issue?.path ?? [])].join('.'), issue);
}

/** What was left out and what is null are the same to a client: null. Instances of input classes become plain objects. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function refusal(field: string, issue: z.core.$ZodIssue | undefined): HubError {
  const { zh, en } = issue === undefined ? NOT_VALID : inWords(issue);
  return badInput(field, { zh: `“${field}”${zh}。`, en: `"${field}" ${en}.` });
}

const NOT_VALID: Message = { zh: '的值无效', en: 'is not valid' };

function inWords(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'custom':
      return custom(issue);
    default:
      return NOT_VALID;
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Message {
  const least = String(minimum);
  if (origin === 'string') return { zh: `至少 ${least} 个字符`, en: `must have at least ${least} characters` };
  if (origin === 'array') return { zh: `至少 ${least} 项`, en: `must have at least ${least} items` };
  return { zh: `不得小于 ${least}`, en: `must be at least ${least}` };
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Message {
  const most = String(maximum);
  if (origin === 'string') return { zh: `至多 ${most} 个字符`, en: `must have at most ${most} characters` };
  if (origin === 'array') return { zh: `至多 ${most} 项`, en: `must have at most ${most} items` };
  return { zh: `不得大于 ${most}`, en: `must be at most ${most}` };
}

/** A schema's own check says both languages in `params`: `{ params: { zh, en } }`. */
function custom({ params }: z.core.$ZodIssueCustom): Message {
  const { zh, en } = (params ?? {}) as Partial<Message>;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : NOT_VALID;
}
