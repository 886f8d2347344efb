/** Returns a function that calls `make` the first time it is called, and returns the same value every time. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
