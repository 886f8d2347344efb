import { type DocumentNode, GraphQLError, Kind, parse, print, separateOperations } from 'graphql';

/** A document to register: its text, and the name of its operation for the operator. */
export type DocumentInFile = { name: string; source: string };

/**
 * Returns the documents of a file. A file with one operation is one document, exactly as it is written, so its hash is
 * that of the file. A file with several operations gives one document for each operation, as graphql-js prints it. Each
 * document has the fragments that its operation uses.
 * @throws GraphQLError on a syntax error, if the file has no operation, or if one of several operations has no name
 */
export function documentsIn(text: string): DocumentInFile[] {
  const document = parse(text);
  const names = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? ''] : [],
  );
  if (names.length === 0) throw new GraphQLError('The file has no operation. Write at least one.');
  if (names.length === 1) return [{ name: names[0] ?? '', source: text }];
  if (names.includes('')) throw new GraphQLError('Each of several operations in a file must have a name.');
  return Object.entries(separateOperations(document)).map(([name, each]: [string, DocumentNode]) => ({
    name,
    source: print(each),
  }));
}
