import { type Message, badInput } from './errors';

/** What is wrong with one field of an input, by its path inside it (`entries.3.minutes`): a sheet tells all, a mutation the first. */
export type Fault = { field: string; text: Message };

/** @throws HubError BAD_USER_INPUT for the first fault, whose path begins at `root`: the argument, or nothing. */
export function refuseFaults(faults: readonly Fault[], root: 'input.' | '' = 'input.'): void {
  const [first] = faults;
  if (first !== undefined) throw badInput(`${root}${first.field}`, first.text);
}
