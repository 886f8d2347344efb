/** The maximum length of the name of an operation in logs. Longer names are not logged. */
const MOST_CHARACTERS = 64;

/**
 * Returns the name of an operation if it may be logged, otherwise null. The name in a registered document is known to
 * the operator. The caller chooses the name in any other document. If such a name has four digits in a row, it is
 * not logged, because it could hold a person's number.
 */
export function loggedName(name: string | null, { isRegistered }: { isRegistered: boolean }): string | null {
  if (name === null || name.length > MOST_CHARACTERS || !/^[A-Za-z]\w*$/.test(name)) return null;
  return isRegistered || !/\d{4}/.test(name) ? name : null;
}
