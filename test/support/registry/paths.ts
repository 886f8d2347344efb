/** Values keyed by their paths in the variables, such as `input.entries.0.workerId`. */
export type Placed = Readonly<Record<string, unknown>>;

/** Returns the variables with these values at their paths. The value undefined removes a field. */
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

/** Returns a path without list indexes. The paths in the schema have no indexes either. */
export function withoutIndices(path: string): string {
  return path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
}

export function placedAt(variables: Record<string, unknown>, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], variables);
}
