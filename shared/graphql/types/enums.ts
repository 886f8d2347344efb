import { registerEnumType } from 'type-graphql';

/** A GraphQL enum from the list of its values, each standing for itself. */
export function stringEnum<Value extends string>(
  name: string,
  values: readonly Value[],
  description?: string,
): Record<Value, Value> {
  const byName = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(byName, { name, ...(description === undefined ? {} : { description }) });
  return byName;
}
