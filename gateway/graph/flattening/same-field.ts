import { type FieldNode, print } from 'graphql';
import { badInput, type HubError } from '../../../shared/kernel/errors';

/**
 * Checks that the fields with one response key are the same field with the same arguments. Validation ensures this
 * within one type, but allows two object types to use one key for different fields. The gateway cannot execute such an
 * operation if it has to request both fields on the interface of the types (groups.ts).
 * @throws HubError BAD_USER_INPUT naming the key
 */
export function assertSameField([first, ...others]: readonly FieldNode[]): void {
  if (first === undefined || others.length === 0) return;
  const meaning = meaningOf(first);
  if (others.some((other) => meaningOf(other) !== meaning)) throw ambiguous(first.alias?.value ?? first.name.value);
}

function meaningOf({ name, arguments: args = [] }: FieldNode): string {
  return [name.value, ...args.map(print).sort()].join(' ');
}

function ambiguous(key: string): HubError {
  return badInput('query', {
    zh: `“${key}”在不同类型上表示不同字段,或者表示参数不同的同一字段,请使用不同的别名。`,
    en: `"${key}" names different fields on different types, or one field with different arguments. Choose different aliases.`,
  });
}
