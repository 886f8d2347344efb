import { badInput } from '../../../../shared/kernel/errors';

/** The maximum number of keys in one query of the assessor. */
const MAX_ASSESSED = 100;

/**
 * Returns the keys without repetitions.
 * @throws HubError BAD_USER_INPUT if there are more than 100 keys; the error names the argument
 */
export function assessedKeys<Key>(argument: 'ids' | 'codes', keys: readonly Key[]): Key[] {
  if (keys.length <= MAX_ASSESSED) return [...new Set(keys)];
  throw badInput(argument, {
    zh: `参数 ${argument} 有 ${keys.length} 项,最多 ${MAX_ASSESSED} 项,请分批查询。`,
    en: `The argument ${argument} has ${keys.length} entries, and the limit is ${MAX_ASSESSED}. Send several requests.`,
  });
}
