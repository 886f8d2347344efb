import { type Fault, HubError, type Message, withinInput } from './errors';

/** The maximum number of faults that one error reports. */
export const MOST_FAULTS = 100;

/**
 * Throws one error with all faults, or does nothing if there are no faults. The import of a sheet returns its faults
 * instead and does not use this function.
 * @param root the prefix that is added to the path of each fault, such as `input.`. The error's `field` is this prefix
 * and the path of the first fault
 * @throws HubError BAD_USER_INPUT if there are any faults
 */
export function refuseFaults(faults: readonly Fault[], root: 'input.' | '' = 'input.'): void {
  if (faults.length > 0) throw badInputs(faults.map((fault) => ({ ...fault, field: `${root}${fault.field}` })));
}

/**
 * Returns the error for several faults. Its `field` is the whole path of the first fault. In its list of faults, the
 * paths do not begin with `input.`, so that a form can match them with its fields.
 * @param faults at least one, each with its whole path, which begins with the name of the argument
 */
export function badInputs(faults: readonly Fault[]): HubError {
  const listed = faults.slice(0, MOST_FAULTS).map((fault) => ({ ...fault, field: withinInput(fault.field) }));
  const details = { field: faults[0]?.field ?? 'input' };
  return new HubError('BAD_USER_INPUT', summaryOf(faults), details, listed);
}

/** Returns the text of the only fault. If there are several, returns a text with their number. */
function summaryOf(faults: readonly Fault[]): Message {
  const [first] = faults;
  if (faults.length === 1 && first !== undefined) return first.text;
  return {
    zh: `填写内容有 ${faults.length} 处错误,请逐项改正。`,
    en: `The input has ${faults.length} faults. Correct each of them.`,
  };
}
