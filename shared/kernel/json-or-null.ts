/** What a text says as JSON, or null where it is none: a schema then refuses it like anything else that does not fit. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
