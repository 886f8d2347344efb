/** A text of the console in Chinese and in English. */
export type Words = readonly [zh: string, en: string];

export type Language = 'zh' | 'en';

const KEY = 'hub.language';

/** Returns the language that is stored in this browser. The default is Chinese. */
function chosen(): Language {
  if (typeof localStorage === 'undefined') return 'zh';
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

/** The language of this page. It changes only when the page is loaded again. */
export const LANGUAGE: Language = chosen();

/** Stores the language and loads the page again. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  location.reload();
}

/** The names in the braces of a text, such as `count` in '已选 {count} 项'. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type ValuesOf<Own extends Words> = [NamesIn<Own[0]>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<Own[0]>, string | number>>];

/** Returns a text in the language of the page. It replaces each name in braces, such as {count}, with its value. */
export function say<const Own extends Words>(words: Own, ...values: ValuesOf<Own>): string {
  const [zh, en] = filled(words, ...values);
  return LANGUAGE === 'zh' ? zh : en;
}

/** Returns a text in both languages. It replaces each name in braces, such as {count}, with its value. */
export function filled<const Own extends Words>([zh, en]: Own, ...[values]: ValuesOf<Own>): Words {
  const known: Readonly<Record<string, string | number>> = values ?? {};
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => String(known[name] ?? whole));
  return [fill(zh), fill(en)];
}
