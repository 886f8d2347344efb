import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { type Text, descriptionOf } from '../domain/schema-text';
import { SCHEMA_TEXTS } from '../domain/schema-texts/all';

/** Sets the description of every schema element that has a text in `shared/domain`. Other elements keep theirs. */
export function describeSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    describe(type, SCHEMA_TEXTS[type.name]);
    if (isEnumType(type)) {
      for (const value of type.getValues()) describe(value, SCHEMA_TEXTS[`${type.name}.${value.name}`]);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        describe(field, textOfField(type.name, field.name));
        for (const argument of field.args) describe(argument, textOfArgument(type.name, field.name, argument.name));
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) describe(field, textOfField(type.name, field.name));
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
