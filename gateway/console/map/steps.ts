/** The number of steps of the colour scale. */
const STEPS = 5;

/**
 * A scale that divides a range of values into at most five steps of the same width. `from` and `to` are the ends of the
 * range.
 */
export type Scale = { from: number; width: number; to: number };

/**
 * Returns the scale for a list of values. Its ends and its step width are whole numbers, so that the legend is easy to
 * read.
 */
export function scaleOf(values: readonly number[]): Scale {
  if (values.length === 0) return { from: 0, width: 1, to: 0 };
  const [from, to] = [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))];
  return { from, width: Math.max(1, Math.ceil((to - from) / STEPS)), to };
}

/** Returns the step of a value on the scale, from 1 to 5. */
export function stepOf(value: number, { from, width }: Scale): number {
  return Math.min(STEPS, Math.max(1, Math.floor((value - from) / width) + 1));
}

/** Returns the range of each step as text for the legend, for example 80–83. The last range includes its end. */
export function rangesOf(scale: Scale): string[] {
  const { from, width, to } = scale;
  const last = stepOf(to, scale);
  return Array.from({ length: last }, (_, index) => {
    const start = from + index * width;
    const end = index + 1 === last ? to : start + width - 1;
    return end === start ? String(start) : `${start}–${end}`;
  });
}
