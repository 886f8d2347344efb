import { badInput } from '../../../../shared/kernel/errors';

/** How many the assessor asks for at a time. */
const MAX_ASSESSED = 100;

/** Each once. @throws HubError BAD_USER_INPUT (the argument) for more than 100 */
export function assessedKeys<Key>(argument: 'ids' | 'codes', keys: readonly Key[]): Key[] {
  if (keys.length <= MAX_ASSESSED) return [...new Set(keys)];
  throw badInput(argument, {
    zh: `参数 ${argument} 最多 ${MAX_ASSESSED} 项。`,
    en: `The argument ${argument} takes ${MAX_ASSESSED} at most.`,
  });
}
