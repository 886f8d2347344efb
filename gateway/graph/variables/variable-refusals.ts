import { type Fault } from '../../../shared/kernel/errors';

/** The maximum number of items in one list of a variable. Each input has its own, lower maximum. */
export const MOST_ITEMS = 10_000;

/** The maximum nesting depth of lists and objects in one variable. All inputs of the Hub have fewer than ten levels. */
export const MOST_LEVELS = 50;

/** The maximum length of a text from graphql-js in a message. Such a text may quote anything that the caller sent. */
const MOST_CHARACTERS = 300;

export function tooLong(field: string): Fault {
  const text = {
    zh: `最多 ${MOST_ITEMS} 项,请分批提交。`,
    en: `The list may have at most ${MOST_ITEMS} items. Send them in several requests.`,
  };
  return { field: shortened(field), rule: 'MAX_ITEMS', limit: MOST_ITEMS, text };
}

export function tooDeep(field: string): Fault {
  const text = {
    zh: `最多嵌套 ${MOST_LEVELS} 层,请改正。`,
    en: `The value is nested too deeply. Nest it at most ${MOST_LEVELS} levels deep.`,
  };
  return { field: shortened(field), rule: 'MAX_LEVELS', limit: MOST_LEVELS, text };
}

export function notNull(field: string): Fault {
  const text = {
    zh: '不能为 null。请填写,或省略以使用默认值。',
    en: 'The value must not be null. Give it a value, or leave it out to use its default.',
  };
  return { field, rule: 'REQUIRED', text };
}

export function missing(field: string): Fault {
  return { field, rule: 'REQUIRED', text: { zh: '此项必填,请填写。', en: 'This field is required. Give it a value.' } };
}

export function unknown(field: string, why: string): Fault {
  const text = { zh: '没有此输入项,请删除或改正。', en: `${why} Remove or correct it.` };
  return { field, rule: 'UNKNOWN', text };
}

/** @param why the text of graphql-js or of a scalar of the Hub, in English */
export function invalid(field: string, why: string): Fault {
  const [, zh] = REASONS.find(([text]) => text.test(why)) ?? ['', why];
  const text = {
    zh: `填写的内容无效,请更正:${zh}`,
    en: `The value is not valid. Correct it: ${why}`,
  };
  return { field, rule: 'TYPE', text };
}

/** The Chinese reasons for the texts with which graphql-js and the scalars of the Hub refuse a value. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^Int cannot represent non-integer/, '须为整数。'],
  [/^Int cannot represent non 32-bit/, '须为 -2147483648 至 2147483647 的整数。'],
  [/^Float cannot/, '须为数字。'],
  [/^String cannot/, '须为文本。'],
  [/^Boolean cannot/, '须为 true 或者 false。'],
  [/^ID cannot/, '须为编号。'],
  [/^(?:Value "|Enum ")/, '须为接口定义所列的值之一。'],
  [/^Expected non-nullable/, '不得为 null。'],
  [/^Expected type .* to be an object/, '须为对象。'],
  [/^Expected a calendar date/, '须为日期,如 2026-03-31。'],
  [/^Expected an RFC 3339/, '须为协调世界时的时间,如 2026-03-31T15:59:59.000Z。'],
  [/^Expected an integer of fen/, '须为整数,单位为分,绝对值不超过 9007199254740991。'],
  [/^Expected a division code/, '须为 2、4、6、9 或者 12 位数字的区划代码。'],
  [/^Expected an ISO week/, '须为 ISO 周次,如 2026-W14。'],
  [/^Expected a rule id/, '须为规则编号,如 CO-3。'],
  [/^Expected a cursor/, '须为列表返回的游标。'],
];

export function notOfInputType(field: string, type: string): Fault {
  const text = {
    zh: `变量的类型“${shortened(type)}”不是接口定义中的输入类型,请改正。`,
    en: `The type "${shortened(type)}" of the variable is not an input type of the schema. Correct it.`,
  };
  return { field, rule: 'TYPE', text };
}

/** Shortens a text of graphql-js, which may quote the value or the name that the caller sent. */
export function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
