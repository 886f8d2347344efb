/** The languages that the hub speaks; a message is one plain sentence in one of them. */
export type Language = 'zh' | 'en';

/** For the `Content-Language` of an answer. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Longer lists are no browser's. */
const MOST_RANGES = 20;

/**
 * Chinese unless the header prefers English (RFC 9110 §12.5.4): highest quality first, the earlier of two equals.
 * @param header `Accept-Language` as sent; anything odd in it is passed over.
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
