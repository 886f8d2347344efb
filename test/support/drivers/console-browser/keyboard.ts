import { type Page } from 'playwright-core';

const MOST_TABS = 120;

/** Presses Tab until the element with this name has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  while (seen.length < MOST_TABS) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (matches(focused, name)) return;
    seen.push(focused);
  }
  throw new Error(`Tab does not reach ${String(name)}, but ${seen.join(' | ')}.`);
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

/** Returns the name of the focused element: its label, or its text. */
async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return '';
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const own = element.getAttribute('aria-label') ?? labels.map(({ textContent }) => textContent).join(' ');
    return (own === '' ? (element.textContent ?? '') : own).trim();
  });
}
