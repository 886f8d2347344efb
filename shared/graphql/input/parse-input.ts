import { type z } from 'zod';
import { type Fault, type Message } from '../../kernel/errors';
import { badInputs } from '../../kernel/faults';

/**
 * Checks the constraints of an input that GraphQL's types cannot express: lengths, ranges, combinations.
 * @param name the argument's name, with which the paths of the faults begin; empty if `input` holds several arguments
 * @param further returns the faults that a command would find in the valid fields, so that one error has all faults
 * @throws HubError BAD_USER_INPUT if there are faults; it has all faults and names the first wrong field
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  name = 'input',
  further: (valid: Partial<z.output<Schema>>) => readonly Fault[] = () => [],
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  const own = parsed.success ? [] : parsed.error.issues.map(faultOf);
  const faults = [...own, ...further(parsed.success ? parsed.data : validFields(schema, input))];
  if (parsed.success && faults.length === 0) return parsed.data;
  throw badInputs(faults.map((fault) => ({ ...fault, field: pathOf([name, fault.field]) })));
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
  return parsed.success ? { data: parsed.data } : { faults: parsed.error.issues.map(faultOf) };
}

/** Returns the fields of an object that are valid on their own. */
function validFields<Schema extends z.ZodType>(schema: Schema, input: unknown): Partial<z.output<Schema>> {
  if (!('shape' in schema) || typeof input !== 'object' || input === null) return {};
  const given = input as Readonly<Record<string, unknown>>;
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(([field, each]) => {
    const parsed = each.safeParse(given[field]);
    return parsed.success ? [[field, parsed.data] as const] : [];
  });
  return Object.fromEntries(fields) as Partial<z.output<Schema>>;
}

function pathOf(parts: readonly PropertyKey[]): string {
  return parts
    .map(String)
    .filter((part) => part !== '')
    .join('.');
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const field = pathOf(issue.path);
  if (issue.code === 'too_small') return { field, ...tooSmall(issue) };
  if (issue.code === 'too_big') return { field, ...tooBig(issue) };
  return { field, text: (issue.code === 'custom' ? ownText(issue) : null) ?? NOT_VALID };
}

const NOT_VALID: Message = {
  zh: '填写的内容无效,请按该项的说明改正。',
  en: 'The value is not valid. Correct it as the description of the field says.',
};

type Limit = Omit<Fault, 'field'>;

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall): Limit {
  const limit = Number(minimum);
  if (origin === 'string') {
    const text = {
      zh: `请填写至少 ${limit} 个字符。`,
      en: `Enter at least ${limit} ${limit === 1 ? 'character' : 'characters'}.`,
    };
    return { rule: 'MIN_LENGTH', limit, text };
  }
  if (origin === 'array') {
    const text = { zh: `请至少填写 ${limit} 项。`, en: `Give at least ${limit} ${limit === 1 ? 'item' : 'items'}.` };
    return { rule: 'MIN_ITEMS', limit, text };
  }
  return { rule: 'MIN', limit, text: { zh: `不得小于 ${limit}。`, en: `The value must be at least ${limit}.` } };
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig): Limit {
  const limit = Number(maximum);
  if (origin === 'string') {
    const text = { zh: `不得超过 ${limit} 个字符。`, en: `Enter at most ${limit} characters.` };
    return { rule: 'MAX_LENGTH', limit, text };
  }
  if (origin === 'array') {
    const text = { zh: `不得超过 ${limit} 项。`, en: `Give at most ${limit} items.` };
    return { rule: 'MAX_ITEMS', limit, text };
  }
  return { rule: 'MAX', limit, text: { zh: `不得大于 ${limit}。`, en: `The value must be at most ${limit}.` } };
}

/**
 * Returns the message of a custom check of an input schema. Null if the check has no text of its own. The `params` of
 * the check complete a sentence: `zh` follows “此项”, `en` follows “This field”.
 */
function ownText({ params }: z.core.$ZodIssueCustom): Message | null {
  const { zh, en } = (params ?? {}) as Partial<Message>;
  return typeof zh === 'string' && typeof en === 'string' ? { zh: `此项${zh}。`, en: `This field ${en}.` } : null;
}
