import { type FieldNode, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';
import { type Operation } from './draw-operation';

const FILLER = 'filler';

/**
 * Adds `filler: __typename` to every selection set. If variables skip all fields of an object, Apollo's gateway does
 * not fetch the object and answers null. The specification demands an object without fields, because GraphQL §6.3.2
 * leaves out only the fields. With the filler, Apollo's gateway fetches the object.
 */
export function filled({ query, ...operation }: Operation): Operation {
  const name = { kind: Kind.NAME, value: '__typename' } as const;
  const filler: FieldNode = { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: FILLER }, name };
  const document = visit(parse(query, { noLocation: true }), {
    SelectionSet: {
      leave: (set): SelectionSetNode => ({ ...set, selections: [...set.selections, filler] }),
    },
  });
  return { ...operation, query: print(document) };
}

/** Removes the fillers from an answer. */
export function withoutFillers(text: string): string {
  return JSON.stringify(JSON.parse(text, (key, value: unknown) => (key === FILLER ? undefined : value)));
}
