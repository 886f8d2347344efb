import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  visit,
} from 'graphql';

/**
 * The names of the files in operations/ with the documents of API clients. Each name is the tag of the role that sends
 * the documents.
 */
export const OPERATION_FILES = [
  'auditor',
  'city-bureau',
  'city-platform',
  'contractor',
  'district-bureau',
  'district-hub',
  'finance-bureau',
  'public',
  'street-office',
];

/** Fields that the documents use before the graph has them. Remove a field from this list when the graph has it. */
export const TO_COME: ReadonlySet<string> = new Set<string>([]);

export type ClientOperation = { file: string; name: string; source: string };

/**
 * Returns every query in operations/ without the fields of {@link TO_COME}. The result omits a query that selects no
 * other fields.
 */
export function clientQueries(): ClientOperation[] {
  return OPERATION_FILES.flatMap((file) => {
    const document = parse(readFileSync(join(__dirname, `../../operations/${file}.graphql`), 'utf8'));
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    return operations
      .filter((node) => node.operation === OperationTypeNode.QUERY)
      .map((node) => ({ file, name: node.name?.value ?? '', source: sourceOf(document, node) }))
      .filter(({ source }) => source !== '');
  });
}

/**
 * Mutations that the documents use before the graph has them. Remove a mutation from this list when the graph has it.
 */
export const MUTATIONS_TO_COME: ReadonlySet<string> = new Set<string>();

/** Returns every mutation in operations/. */
export function allClientMutations(): ClientOperation[] {
  return mutationsWhere(() => true);
}

/** Returns every mutation in operations/ that uses one of these root fields. */
export function clientMutations(fields: readonly string[]): ClientOperation[] {
  return mutationsWhere((field) => fields.includes(field));
}

function mutationsWhere(isWanted: (field: string) => boolean): ClientOperation[] {
  return OPERATION_FILES.flatMap((file) => {
    const document = parse(readFileSync(join(__dirname, `../../operations/${file}.graphql`), 'utf8'));
    return document.definitions
      .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
      .filter(({ operation }) => operation === OperationTypeNode.MUTATION)
      .filter(({ selectionSet: { selections } }) =>
        selections.some((each) => each.kind === Kind.FIELD && isWanted(each.name.value)),
      )
      .map((node) => ({ file, name: node.name?.value ?? '', source: print(node) }));
  });
}

function sourceOf(document: DocumentNode, operation: OperationDefinitionNode): string {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const kept = visit({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } satisfies DocumentNode, {
    Field: (node) => (TO_COME.has(node.name.value) ? null : undefined),
  });
  const used = new Set<string>();
  const [asked, ...others] = kept.definitions;
  if (asked !== undefined) spreadIn(asked, others, used);
  const definitions = kept.definitions.filter(
    (node) => node.kind !== Kind.FRAGMENT_DEFINITION || used.has(node.name.value),
  );
  const [first] = definitions;
  if (first?.kind !== Kind.OPERATION_DEFINITION || first.selectionSet.selections.length === 0) return '';
  return print(withoutUnusedVariables({ kind: Kind.DOCUMENT, definitions }));
}

/** Adds the names of the fragments that a definition spreads, directly or through other fragments. */
function spreadIn(definition: DefinitionNode, fragments: readonly DefinitionNode[], used: Set<string>): void {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      if (used.has(name.value)) return;
      used.add(name.value);
      for (const each of fragments) {
        if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value) spreadIn(each, fragments, used);
      }
    },
  });
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => void used.add(node.name.value),
  });
  return visit(document, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? false : null),
  });
}
