import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { oncePer } from '../document/documents';

/**
 * Returns a function that returns whether a document contains a selection set on an interface or a union. Such a set
 * follows from the type of a field or from a type condition. If the schema has no abstract types, as in the Hub, the
 * function returns false without reading the document.
 */
export function abstractSelections(schema: GraphQLSchema): (document: DocumentNode) => boolean {
  if (!Object.values(schema.getTypeMap()).some(isAbstractType)) return () => false;
  return oncePer((document: DocumentNode) => {
    const types = new TypeInfo(schema);
    let found = false;
    const SelectionSet = () => {
      found = isAbstractType(types.getParentType());
      return found ? BREAK : undefined;
    };
    visit(document, visitWithTypeInfo(types, { SelectionSet }));
    return found;
  });
}
