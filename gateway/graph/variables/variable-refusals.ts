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

export function invalid(field: string, why: string): Fault {
  const text = {
    zh: '填写的内容无效,请按其类型填写。',
    en: `The value is not valid. Correct it: ${why}`,
  };
  return { field, rule: 'TYPE', text };
}

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
