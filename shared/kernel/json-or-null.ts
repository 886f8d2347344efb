/** Parses a text as JSON. Null if it is not JSON; a schema then refuses it like any other wrong value. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
