import { nearNames } from '../../kernel/near-names';

/**
 * Returns a sentence for each variable that looks like one of the Hub's but is none, because a misspelt variable has no
 * effect.
 */
export function unknownVariables(given: readonly string[], known: readonly string[]): string[] {
  return given.filter((name) => isOurs(name) && !known.includes(name)).map((name) => inWords(name, known));
}

/** Returns whether a variable should be one of the Hub's. The tests have variables of their own, which do not count. */
function isOurs(name: string): boolean {
  return name.startsWith('HUB_') && !name.startsWith('HUB_TEST_');
}

function inWords(name: string, known: readonly string[]): string {
  const [nearest] = nearNames(name, known);
  return `${name} is not a variable of the Hub${nearest === undefined ? '' : `: did you mean ${nearest}?`}`;
}
