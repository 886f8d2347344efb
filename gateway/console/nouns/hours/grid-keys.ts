import { type KeyboardEvent } from 'react';

/**
 * Handles the keys of a grid: the arrow keys move the focus to the cell above or below, and Enter to the cell below.
 */
export function moveInGrid(event: KeyboardEvent<HTMLTableElement>): void {
  const input = event.target;
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };
  const step = steps[event.key];
  if (step === undefined || !(input instanceof HTMLInputElement) || event.nativeEvent.isComposing || event.ctrlKey)
    return;
  const cell = input.closest('td');
  const row = step > 0 ? cell?.parentElement?.nextElementSibling : cell?.parentElement?.previousElementSibling;
  const next = row?.children[cell?.cellIndex ?? 0]?.querySelector('input');
  event.preventDefault();
  next?.focus();
  next?.select();
}
