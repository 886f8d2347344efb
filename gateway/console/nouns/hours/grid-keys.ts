import { type KeyboardEvent } from 'react';

/** Moves the focus between the cells of a grid: the arrow keys move up and down, and Enter moves down. */
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
