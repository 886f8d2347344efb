/** Keys that more than one of the parts has; never where each key occurs once. */
type Clash<Parts extends readonly object[], Seen extends PropertyKey = never> = Parts extends readonly [
  infer Head,
  ...infer Tail extends readonly object[],
]
  ? (keyof Head & Seen) | Clash<Tail, Seen | keyof Head>
  : never;

/** All parts at once, as one type. */
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
 * Merges objects of different keys into one. A key that two of them have does not compile, so that no part can silently replace
 * what another one brings. @throws where the types hide a key that occurs twice
 */
export function mergeDistinct<const Parts extends readonly object[]>(parts: Parts & Distinct<Parts>): Merged<Parts> {
  const merged: Record<string, unknown> = {};
  // Every request merges its context: a loop over keys makes no array of pairs.
  for (const part of parts as readonly Readonly<Record<string, unknown>>[]) {
    for (const key in part) {
      if (Object.hasOwn(merged, key)) throw new Error(`Two parts have the key ${key}. Each key must occur once.`);
      merged[key] = part[key];
    }
  }
  return merged as Merged<Parts>;
}
