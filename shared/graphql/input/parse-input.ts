import { type z } from 'zod';
import { type HubError, type Message, badInput } from '../../kernel/errors';
import { type Fault } from '../../kernel/faults';

/**
 * Checks what GraphQL's types cannot express of an input: lengths, ranges, combinations.
 * @param name the argument's name, with which the error's `field` begins: `input.address`
 * @throws HubError BAD_USER_INPUT naming the first wrong field
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown, name = 'input'): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refusal([name, ...(issue?.path ?? [])].join('.'), issue);
}

/**
 * Checks one row of a sheet as `parseInput` does, but returns all faults, each with its path inside the row, and throws
 * nothing.
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): { data: z.output<Schema> } | { faults: Fault[] } {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { data: parsed.data };
  return {
    faults: parsed.error.issues.map((issue) => {
      const { zh, en } = inWords(issue);
      return { field: issue.path.join('.'), text: { zh: `${zh}。`, en: `${en}.` } };
    }),
  };
}

function refusal(field: string, issue: z.core.$ZodIssue | undefined): HubError {
  const { zh, en } = issue === undefined ? NOT_VALID : inWords(issue);
  return badInput(field, { zh: `“${field}”${zh}。`, en: `"${field}" ${en}.` });
}

const NOT_VALID: Message = { zh: '值无效,请改正', en: 'is not valid. Correct it' };

function inWords(issue: z.core.$ZodIssue): Message {
  if (issue.code === 'too_small') return tooSmall(issue);
  if (issue.code === 'too_big') return tooBig(issue);
  return issue.code === 'custom' ? custom(issue) : NOT_VALID;
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

/** Returns the message of a schema's own check, which has both languages in `params`: `{ params: { zh, en } }`. */
function custom({ params }: z.core.$ZodIssueCustom): Message {
  const { zh, en } = (params ?? {}) as Partial<Message>;
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : NOT_VALID;
}
