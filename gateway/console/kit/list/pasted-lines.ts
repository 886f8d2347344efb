/** Matches one cell, quoted or plain, and the tab or line break that ends it. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;

/**
 * Parses text from a spreadsheet into lines of cells. A spreadsheet quotes a cell that holds a tab, a line break or a
 * quote, and doubles each quote inside it. Lines without text are left out, and the other lines keep their numbers.
 */
export function pastedLines(text: string): { number: number; cells: string[] }[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(CELL)) {
    lines.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') lines.push([]);
  }
  return lines
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
