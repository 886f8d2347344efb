import { type RefObject, useEffect, useState } from 'react';
import { usePrintedAt } from '../print/printing';

/** The height of a row in pixels. The style sheet must set the same height. */
export const ROW_HEIGHT = 36;
const FEW = 150;
const AROUND = 20;

/** The rows that are rendered, from `first` up to but not including `end`. */
export type Range = { first: number; end: number };

/** Returns the range of rows to render at a scroll position: the visible rows and some above and below them. */
export function rangeAt(offset: number, height: number, count: number): Range {
  if (count <= FEW) return { first: 0, end: count };
  const first = Math.max(0, Math.min(count, Math.floor(offset / ROW_HEIGHT)) - AROUND);
  return { first, end: Math.min(count, first + Math.ceil(height / ROW_HEIGHT) + 2 * AROUND) };
}

/**
 * Returns the rows of a long table that are near its visible part, so that a table of 1,000 rows responds at once.
 * Returns all rows for printing, and on a phone, where the heights of rows differ.
 */
export function useWindow(body: RefObject<HTMLElement | null>, count: number): Range {
  const [range, setRange] = useState<Range>(() => rangeAt(0, 1000, count));
  const isPrinted = usePrintedAt() !== null;
  useEffect(() => {
    const measure = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      setRange((before) => same(before, rangeAt(-top, innerHeight, count)));
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [body, count]);
  const phone = typeof matchMedia !== 'undefined' && matchMedia('(max-width: 760px)').matches;
  return isPrinted || phone ? { first: 0, end: count } : { first: range.first, end: Math.min(range.end, count) };
}

function same(before: Range, now: Range): Range {
  return before.first === now.first && before.end === now.end ? before : now;
}
