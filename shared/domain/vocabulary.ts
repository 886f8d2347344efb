/** The name of a value in Chinese and in English. */
export type Label = { readonly zh: string; readonly en: string };

/**
 * A closed list of values in the order of the standard, with the name of its GraphQL enum and a label for each value.
 */
export type Vocabulary<Value extends string> = {
  readonly name: string;
  readonly values: readonly Value[];
  readonly labels: Readonly<Record<Value, Label>>;
};

/** The union of the values of a vocabulary: `ValueOf<typeof GRADE>` is `'EXCELLENT' | …`. */
export type ValueOf<Words> = Words extends Vocabulary<infer Value> ? Value : never;

/** One value with its label in Chinese and in English. */
type Entry<Value extends string> = readonly [value: Value, zh: string, en: string];

/** Declares a vocabulary. `name` is the name of the GraphQL enum. @throws Error if a value occurs twice */
export function vocabulary<const Value extends string>(
  name: string,
  entries: readonly Entry<Value>[],
): Vocabulary<Value> {
  const values = entries.map(([value]) => value);
  const labels = Object.fromEntries(entries.map(([value, zh, en]) => [value, { zh, en }])) as Record<Value, Label>;
  if (Object.keys(labels).length !== values.length)
    throw new Error(`The vocabulary ${name} lists a value twice. Remove one of the two entries.`);
  return { name, values, labels };
}

/** Declares a vocabulary that has some of the values of another vocabulary, with the same labels. */
export function narrowed<Value extends string, const Kept extends Value>(
  name: string,
  whole: Vocabulary<Value>,
  kept: readonly Kept[],
): Vocabulary<Kept> {
  return vocabulary(
    name,
    kept.map((value) => [value, whole.labels[value].zh, whole.labels[value].en] as const),
  );
}

/** Returns the Chinese labels of a vocabulary by value. */
export function chineseLabels<Value extends string>({ values, labels }: Vocabulary<Value>): Record<Value, string> {
  return Object.fromEntries(values.map((value) => [value, labels[value].zh])) as Record<Value, string>;
}
