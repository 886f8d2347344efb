import { registerEnumType } from 'type-graphql';
import { GRADE } from '../../domain/evaluations';
import { descriptionOf } from '../../domain/schema-text';
import { type Vocabulary } from '../../domain/vocabulary';
import { type ValueAudience, declareValueAudience } from '../audience/value-audience';

/**
 * Creates the GraphQL enum of a vocabulary of the domain, with the vocabulary's name and order. The description of each
 * value is its label.
 */
export function domainEnum<Value extends string>(words: Vocabulary<Value>): Record<Value, Value> {
  const { name, values, labels } = words;
  const byName = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: descriptionOf([labels[value].zh, labels[value].en]) }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(byName, { name, valuesConfig });
  return byName;
}

/** Creates the GraphQL enum of a vocabulary for inputs. Each value is visible only to its roles in `audience`. */
export function restrictedEnum<Value extends string>(
  words: Vocabulary<Value>,
  audience: ValueAudience<Value>,
): Record<Value, Value> {
  declareValueAudience(words.name, audience);
  return domainEnum(words);
}

/** The enum of the grades of an evaluation, shared by every subgraph that uses it. */
export const GradeEnum = domainEnum(GRADE);
