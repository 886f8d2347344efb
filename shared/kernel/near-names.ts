/** The maximum number of letters in which a misspelt name may differ from a known name. */
const MOST_STEPS = 4;
const MOST_NAMES = 5;

/** Returns the known names that the author of `name` may have meant, nearest first. */
export function nearNames(name: string, known: readonly string[]): string[] {
  const measured = known.map((each) => ({ each, steps: stepsBetween(name.toLowerCase(), each.toLowerCase()) }));
  const near = measured.filter(({ steps }) => steps <= MOST_STEPS);
  near.sort((one, other) => one.steps - other.steps || (one.each < other.each ? -1 : 1));
  return near.slice(0, MOST_NAMES).map(({ each }) => each);
}

/** Returns how many letters must be inserted, deleted or changed to turn `from` into `to` (Levenshtein distance). */
function stepsBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[to.length] ?? 0;
}
