import { type Role } from '../../../shared/domain/roles';
import { HubError, type Message } from '../../../shared/kernel/errors';

/**
 * The limits of one operation. The characters and the tokens of the whole document are counted before or while it is
 * parsed. The fields of the answer are estimated once the variables are known.
 */
export interface Limits {
  readonly characters: number;
  readonly tokens: number;
  /** The maximum nesting depth of fields; a root field has depth 1. */
  readonly depth: number;
  /** The maximum number of fields and fragments. A fragment counts each time it is spread. */
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /**
   * The maximum number of root fields of a mutation. With two root fields, nested fetches of the first would run after
   * the second has written.
   */
  readonly mutationFields: number;
  /**
   * The maximum number of times that an object may mention one response key. Validation compares the mentions in pairs,
   * so its cost grows with the square of this number.
   */
  readonly repetitions: number;
  /** The maximum number of response keys for `__schema` in one operation. The same limit applies to `__type`. */
  readonly introspections: number;
  /**
   * The maximum number of fields in an answer to an office, as estimate-fields.ts estimates them. The next two limits
   * apply to contractors and to the public.
   */
  readonly fields: number;
  readonly contractorFields: number;
  readonly publicFields: number;
}

export const DEFAULT_LIMITS: Limits = {
  characters: 50_000,
  tokens: 2000,
  depth: 15,
  selections: 1000,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  mutationFields: 1,
  repetitions: 50,
  introspections: 1,
  fields: 12_000,
  contractorFields: 25_000,
  publicFields: 8000,
};

/**
 * The limits that a refusal can name. For all three limits on the fields of an answer, the refusal uses the name
 * `fields`.
 */
export type LimitName = Exclude<keyof Limits, 'contractorFields' | 'publicFields'>;

const NAMES: Readonly<Record<LimitName, Message>> = {
  characters: { zh: '字符数', en: 'number of characters' },
  tokens: { zh: '词元数', en: 'number of tokens' },
  depth: { zh: '嵌套深度', en: 'depth of nesting' },
  selections: { zh: '展开片段后的选择数', en: 'number of selections with all fragments expanded' },
  aliases: { zh: '别名数', en: 'number of aliases' },
  rootFields: { zh: '根字段数', en: 'number of root fields' },
  directives: { zh: '指令数', en: 'number of directives' },
  repetitions: { zh: '同一对象中同名字段的出现次数', en: 'number of times that one field occurs in an object' },
  introspections: { zh: '__schema 或 __type 字段数(分别计算)', en: 'number of __schema fields or of __type fields' },
  mutationFields: { zh: '写操作数', en: 'number of mutation fields' },
  fields: { zh: '预计返回的字段数', en: 'estimated number of fields in the answer' },
};

/** The number at which counting stops. Nested fragments can reach any number, but a message must stay readable. */
export const MANY = 1_000_000;

/**
 * Returns how many fields an answer for the role may hold. The Hub's own roles send only the Hub's own documents, so
 * the limit does not affect them.
 */
export function mostFieldsOf(role: Role, limits: Limits): number {
  switch (role) {
    case 'PUBLIC':
      return limits.publicFields;
    case 'CONTRACTOR':
      return limits.contractorFields;
    case 'ASSESSOR':
    case 'FOLLOWER':
      return MANY;
    case 'CITY_BUREAU':
    case 'CITY_PLATFORM':
    case 'DISTRICT_BUREAU':
    case 'DISTRICT_HUB':
    case 'STREET_OFFICE':
    case 'FINANCE_BUREAU':
    case 'AUDITOR':
      return limits.fields;
  }
}

export function tooComplex(limit: LimitName, maximum: number, found: number): HubError {
  const name = NAMES[limit];
  const text = {
    zh: `请求过于复杂:${name.zh}为 ${found},上限为 ${maximum}。请精简或者拆分请求。`,
    en: `The request is too complex: its ${name.en} is ${found}, and the limit is ${maximum}. Shorten or split the request.`,
  };
  return new HubError('QUERY_TOO_COMPLEX', text, { limit, maximum, found });
}

/**
 * Root fields that read a whole chain of events for a short answer, each with the number of ordinary fields that cost
 * as much.
 */
export const DEAR: ReadonlyMap<string, number> = new Map([
  ['verifyEvaluationChains', 2000],
  ['verifyFinanceChains', 2000],
  ['verifyPersonnelChains', 2000],
  ['verifyStationChains', 2000],
]);

/** An argument with which a root field reads and decrypts many rows for a short page, and its cost in fields. */
export const DEAR_ARGUMENT = { field: 'workers', argument: 'nameContains', fields: 1500 } as const;
