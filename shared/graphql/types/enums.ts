import { registerEnumType } from 'type-graphql';
import { type Vocabulary } from '../../domain/vocabulary';

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

/** The GraphQL enum of a vocabulary of the domain, under the vocabulary's name and in its order. */
export function domainEnum<Value extends string>(words: Vocabulary<Value>, description?: string): Record<Value, Value> {
  return stringEnum(words.name, words.values, description);
}
