/** The keys that occur in more than one of the objects to merge; `never` if every key occurs once. */
type Clash<Parts extends readonly object[], Seen extends PropertyKey = never> = Parts extends readonly [
  infer Head,
  ...infer Tail extends readonly object[],
]
  ? (keyof Head & Seen) | Clash<Tail, Seen | keyof Head>
  : never;

/** The type of the object that results from the merge. */
export type Merged<Parts extends readonly object[]> = Parts extends readonly [
  infer Head,
  ...infer Tail extends readonly object[],
]
  ? Head & Merged<Tail>
  : unknown;

type Distinct<Parts extends readonly object[]> = [Clash<Parts>] extends [never]
  ? unknown
  : { 'these keys occur twice': Clash<Parts> };

/**
 * Merges objects into one. If two of them have the same key, the call does not compile, so no object can silently
 * replace a value of another object.
 * @throws Error if a key occurs twice although the types do not show it
 */
export function mergeDistinct<const Parts extends readonly object[]>(parts: Parts & Distinct<Parts>): Merged<Parts> {
  const merged: Record<string, unknown> = {};
  // Every request merges its context, so this loop avoids building arrays of pairs.
  for (const part of parts as readonly Readonly<Record<string, unknown>>[]) {
    for (const key in part) {
      if (Object.hasOwn(merged, key)) throw new Error(`Two parts have the key ${key}. Each key must occur once.`);
      merged[key] = part[key];
    }
  }
  return merged as Merged<Parts>;
}
