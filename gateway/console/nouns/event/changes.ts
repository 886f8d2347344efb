/** The change of one field in an entry of the record of changes. A missing value is undefined. */
export type Change = { field: string; before: unknown; after: unknown };

/**
 * Returns the fields that an entry changed, with the values before and after. For an entry that created its subject,
 * returns every field that has a value.
 */
export function changesOf({ before, after }: { before: string | null; after: string | null }): Change[] {
  const [old, now] = [recordOf(before), recordOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter((change) => !isSame(change.before, change.after));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function recordOf(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  const value = valueIn(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : { value };
}

/**
 * Parses the JSON of an entry. Returns the text itself if it is not valid JSON, for example because somebody has
 * tampered with the entry.
 */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
