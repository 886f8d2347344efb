import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { type Text, descriptionOf } from '../domain/schema-text';
import { SCHEMA_TEXTS } from '../domain/schema-texts/all';

/**
 * Sets the description of each schema element that has a text in `shared/domain`. Other descriptions stay unchanged.
 */
export function describeSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    describe(type, SCHEMA_TEXTS[type.name]);
    if (isEnumType(type)) {
      for (const value of type.getValues()) describe(value, SCHEMA_TEXTS[`${type.name}.${value.name}`]);
    }
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
    for (const field of fields) {
      describe(field, textOfField(type.name, field.name));
      for (const argument of 'args' in field ? field.args : []) {
        describe(argument, textOfArgument(type.name, field.name, argument.name));
      }
    }
  }
}

function textOfField(type: string, field: string): Text | undefined {
  return SCHEMA_TEXTS[`${type}.${field}`] ?? SCHEMA_TEXTS[`.${field}`];
}

function textOfArgument(type: string, field: string, argument: string): Text | undefined {
  return SCHEMA_TEXTS[`${type}.${field}(${argument})`] ?? SCHEMA_TEXTS[`(${argument})`];
}

function describe(element: { description?: string | null | undefined }, text: Text | undefined): void {
  if (text !== undefined) element.description = descriptionOf(text);
}
