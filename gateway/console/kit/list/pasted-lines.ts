/** Matches one cell, quoted or plain, and the separator or line break that ends it. */
const CELLS = {
  '\t': /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g,
  ',': /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/g,
} as const;

/**
 * Parses text into lines of cells. The text comes from a spreadsheet or from a file that a program wrote. A cell that
 * contains the separator, a line break or a quote is quoted, and each quote inside it is doubled. Lines without text
 * are left out, and the other lines keep their numbers.
 */
export function pastedLines(text: string, separator: keyof typeof CELLS = '\t'): { number: number; cells: string[] }[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(CELLS[separator])) {
    lines.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end !== separator) lines.push([]);
  }
  return lines
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}
