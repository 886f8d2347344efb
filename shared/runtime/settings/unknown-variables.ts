import { nearNames } from '../../kernel/near-names';

/**
 * Returns a sentence for each unknown variable whose name has the prefix of the Hub's variables. Otherwise a misspelt
 * variable would have no effect, and nobody would notice.
 */
export function unknownVariables(given: readonly string[], known: readonly string[]): string[] {
  return given.filter((name) => isOurs(name) && !known.includes(name)).map((name) => inWords(name, known));
}

/** Returns whether a name has the prefix of the Hub's variables. The variables of the tests do not count. */
function isOurs(name: string): boolean {
  return name.startsWith('HUB_') && !name.startsWith('HUB_TEST_');
}

function inWords(name: string, known: readonly string[]): string {
  const [nearest] = nearNames(name, known);
  return `${name} is not a variable of the Hub${nearest === undefined ? '' : `: did you mean ${nearest}?`}`;
}
