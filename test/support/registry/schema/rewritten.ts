import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  parse,
  print,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Functions that rewrite a query as an equivalent query. Both queries must get the same answer. */
export const REWRITINGS = { withInlineFragments, withFragments, withAliases } as const;

/** Puts each selection set in an inline fragment on its own type. */
function withInlineFragments(source: string, schema: GraphQLSchema): string {
  return print(
    eachSet(source, schema, (set, type) => ({
      kind: Kind.SELECTION_SET,
      selections: [{ kind: Kind.INLINE_FRAGMENT, typeCondition: namedType(type), selectionSet: set }],
    })),
  );
}

/** Puts each selection set in its own named fragment. */
function withFragments(source: string, schema: GraphQLSchema): string {
  const fragments: FragmentDefinitionNode[] = [];
  const document = eachSet(source, schema, (set, type) => {
    const name = { kind: Kind.NAME as const, value: `Part${fragments.length}` };
    fragments.push({ kind: Kind.FRAGMENT_DEFINITION, name, typeCondition: namedType(type), selectionSet: set });
    return { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FRAGMENT_SPREAD, name }] };
  });
  return print({ ...document, definitions: [...document.definitions, ...fragments] });
}

/**
 * Gives an alias to the first fields of a query, as many as the gateway allows. The field `subject` keeps its name,
 * because the oracle recognises the subject of a recorded read by this name.
 */
function withAliases(source: string): string {
  let aliases = (source.match(/\w: \w+[ ({]/g) ?? []).length;
  return print(
    visit(parse(source, { noLocation: true }), {
      Field: (node: FieldNode): FieldNode | undefined => {
        const isKept = node.alias !== undefined || KEPT.includes(node.name.value);
        if (isKept || aliases >= MOST_ALIASES) return undefined;
        aliases += 1;
        return { ...node, alias: { kind: Kind.NAME, value: `x${aliases}` } };
      },
    }),
  );
}

const MOST_ALIASES = 30;
const KEPT: readonly string[] = ['__typename', 'subject'];

type RewriteSet = (set: SelectionSetNode, type: string) => SelectionSetNode;

function eachSet(source: string, schema: GraphQLSchema, rewrite: RewriteSet): DocumentNode {
  const info = new TypeInfo(schema);
  const leave = (node: ASTNode): SelectionSetNode | undefined => {
    const type = info.getParentType();
    return node.kind === Kind.SELECTION_SET && type ? rewrite(node, type.name) : undefined;
  };
  return visit(parse(source, { noLocation: true }), visitWithTypeInfo(info, { SelectionSet: { leave } }));
}

function namedType(name: string) {
  return { kind: Kind.NAMED_TYPE as const, name: { kind: Kind.NAME as const, value: name } };
}
