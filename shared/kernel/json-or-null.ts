/**
 * Parses a text as JSON. Returns null if the text is not JSON, so that the caller's schema refuses it like any wrong
 * value.
 */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
