import { type Message, badInput } from './errors';

/**
 * A fault of one field of an input, with its path such as `entries.3.minutes`. A sheet returns all its faults. A
 * mutation returns only the first.
 */
export type Fault = { field: string; text: Message };

/** Throws the first fault. `root` is prefixed to its path. @throws HubError BAD_USER_INPUT */
export function refuseFaults(faults: readonly Fault[], root: 'input.' | '' = 'input.'): void {
  const [first] = faults;
  if (first !== undefined) throw badInput(`${root}${first.field}`, first.text);
}
