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
 * Returns a function that says whether a document selects from an interface or a union anywhere: by a field's type or
 * by a type condition. For a schema without abstract types, such as the Hub's, it reads no document.
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
