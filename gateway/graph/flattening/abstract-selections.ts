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
 * Returns a function that returns whether a document contains a selection set on an interface or a union. The type of a
 * selection set is the type of its field, or the type condition of its fragment. If the schema has no abstract types,
 * as in the Hub, the function returns false without reading the document.
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
