import { type KeyboardEvent } from 'react';

/**
 * Handles the keys of a table: the arrow keys move the focus between rows, and Space selects the focused row. Enter
 * follows the link, as on every page.
 */
export function moveInTable(event: KeyboardEvent<HTMLTableElement>): void {
  const target = event.target as HTMLElement;
  const row = target.closest('tr');
  if (row === null || isEditing(target)) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    const focusable = next === null ? null : focusableIn(next, target);
    if (focusable === null) return;
    event.preventDefault();
    focusable.focus();
  }
  if (event.key === ' ' && target.tagName === 'A') {
    event.preventDefault();
    row.querySelector<HTMLInputElement>('td.check input')?.click();
  }
}

/** Returns whether an element uses the arrow keys itself, for example a text field. */
function isEditing(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement) return element.type !== 'checkbox';
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

function focusableIn(row: Element, like: HTMLElement): HTMLElement | null {
  return (
    row.querySelector<HTMLElement>(like.tagName === 'INPUT' ? 'input' : 'a') ??
    row.querySelector<HTMLElement>('a, input, button')
  );
}
