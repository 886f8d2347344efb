/** The languages of the Hub. Every message has a text in each language. */
export type Language = 'zh' | 'en';

/** The values of the `Content-Language` header of an answer. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The maximum number of entries of `Accept-Language` that are read. No browser sends a longer list. */
const MOST_RANGES = 20;

/**
 * Returns the caller's language: Chinese unless the header prefers English (RFC 9110 §12.5.4). The language with the
 * highest quality wins. If two have the same quality, the earlier one wins.
 * @param header `Accept-Language` as sent; malformed entries are ignored
 */
export function preferredLanguage(header: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'zh', quality: 0 };
  for (const range of (header ?? '').split(',').slice(0, MOST_RANGES)) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = languageOf(tag);
    const quality = qualityOf(parameters);
    if (language !== null && quality > best.quality) best = { language, quality };
  }
  return best.language;
}

function languageOf(tag: string): Language | null {
  if (/^zh(?:-|$)/.test(tag) || tag === '*') return 'zh';
  return /^en(?:-|$)/.test(tag) ? 'en' : null;
}

function qualityOf(parameters: string[]): number {
  if (parameters.length === 0) return 1;
  const [, value] = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(parameters.join(';')) ?? [];
  return value === undefined ? 0 : Number(value);
}
