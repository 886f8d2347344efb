import { useEffect } from 'react';
import { PRINT } from '../../words/print';
import { say } from '../../words/language';

/** Converts a text into a CSS string literal. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
  return `"${escaped}"`;
}

/** Returns the CSS `content` value that prints the page number, for example as 第 1 页 共 3 页. */
export function pageOfPages(text: string): string {
  return cssString(text).replace('{page}', '" counter(page) "').replace('{pages}', '" counter(pages) "');
}

/**
 * Sets the texts in the margins of printed pages: the title of the page, and the page number. The style sheet prints
 * them, because only the browser knows where the pages end.
 */
export function usePageMarks(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--page-of', pageOfPages(say(PRINT.pageOf, { page: '{page}', pages: '{pages}' })));
    const mark = () => style.setProperty('--page-title', cssString(document.title));
    addEventListener('beforeprint', mark);
    return () => removeEventListener('beforeprint', mark);
  }, []);
}
