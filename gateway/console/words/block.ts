import { LANGUAGE } from './language';

/** Returns why an action is blocked, in the language of the page. Null if nothing blocks it. */
export function blockText(block: { reason: string; reasonInEnglish: string } | null): string | null {
  if (block === null) return null;
  return LANGUAGE === 'zh' ? block.reason : block.reasonInEnglish;
}
