/**
 * Matches the Latin words that a Chinese page may contain: file types, units, keys, rule ids, and the name of the other
 * language.
 */
const PERMITTED =
  /^(?:PDF|PNG|JPEG|XLSX|DOCX|CSV|Excel|MB|kB|Ctrl|Alt|V|S|Space|Enter|Esc|English|https|W\d\d|(?:ST|PE|CO|FI|EV|FN)(?:-\d)?)$/;

/** Matches names of the API: an enum value like MONTHLY_BRIEF, or a field like inForceUntil. */
const OF_API = /^(?:[A-Z]{2,}(?:_[A-Z]+)+|[a-z]+[A-Z]\w*)$/;

/**
 * Returns the Latin words on a Chinese page that an official would not understand. Words that occur in `data`, for
 * example a file name, are permitted unless they are names of the API.
 */
export function foreignWords(text: string, data: string): string[] {
  const words = text.match(/[A-Za-z][\w./-]*/g) ?? [];
  return words.filter((word) => !PERMITTED.test(word) && (OF_API.test(word) || !data.includes(word)));
}

/** Matches the number of a clause, such as 四 in 四(二). English pages cite clauses by the same Chinese numbers. */
const NUMERAL = /^[一二三四五六七八九十]+$/;

/** Returns the Chinese words on an English page that do not come from `data`, the data of the Hub. */
export function chineseWords(text: string, data: string): string[] {
  const words = text.match(/\p{Script=Han}+/gu) ?? [];
  return words.filter((word) => word !== '中文' && !NUMERAL.test(word) && !data.includes(word));
}

/** Returns every text in an answer of the Hub. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
