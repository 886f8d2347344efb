/**
 * Parses a text as JSON. Returns null if the text is not JSON. The caller's schema then refuses the null like any other
 * wrong value.
 */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Returns whether a value that was parsed from JSON is an object, and neither null nor a list. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
