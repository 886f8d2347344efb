/** Values by the paths of their places in variables: `input.entries.0.workerId`. */
export type Placed = Readonly<Record<string, unknown>>;

/** The variables with these values in their places; undefined takes a place out. */
export function withPlaced(variables: Record<string, unknown>, placed: Placed): Record<string, unknown> {
  const copy = structuredClone(variables);
  for (const [path, value] of Object.entries(placed)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const place = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return copy;
}

/** A path as the schema has it: without the numbers of a list. */
export function withoutIndices(path: string): string {
  return path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
}

/** The value in a place. */
export function placedAt(variables: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], variables);
}
