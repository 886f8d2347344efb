import { type ASTNode, type DefinitionNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';

type Named = { name?: { value: string } };

/**
 * Sorts the definitions, fields, arguments, input fields and enum values of a schema into the order of an earlier text.
 * New elements come last. The order that API clients see therefore remains the same when a resolver moves to another
 * file.
 */
export function keepOrder(sdl: string, earlier: string): string {
  const known = parse(earlier);
  const places = new Map<string, number>();
  eachList(known, (owner, nodes) => nodes.forEach((node, index) => places.set(`${owner}/${nameOf(node)}`, index)));
  const sorted = <Node extends ASTNode>(owner: string, nodes: readonly Node[]): Node[] => {
    const place = (node: Node) => places.get(`${owner}/${nameOf(node)}`) ?? Number.MAX_SAFE_INTEGER;
    return nodes.toSorted((a, b) => place(a) - place(b));
  };
  const document = visit(parse(sdl), {
    enter(node) {
      if ('fields' in node && node.kind !== Kind.OBJECT) {
        const fields = (node.fields ?? []).map((field) => ({
          ...field,
          ...argumentsIn(`${nameOf(node)}.${nameOf(field)}`, field),
        }));
        return { ...node, fields: sorted(nameOf(node), fields) };
      }
      if (node.kind === Kind.ENUM_TYPE_DEFINITION) return { ...node, values: sorted(nameOf(node), node.values ?? []) };
      return undefined;
    },
  });
  return `${print({ ...document, definitions: sorted('', document.definitions) }).trim()}\n`;

  function argumentsIn(owner: string, field: ASTNode): object {
    return field.kind === Kind.FIELD_DEFINITION ? { arguments: sorted(owner, field.arguments ?? []) } : {};
  }
}

/** Calls `found` with every list of a schema whose order API clients can see, and with the owner of the list. */
function eachList(document: DocumentNode, found: (owner: string, nodes: readonly ASTNode[]) => void): void {
  found('', document.definitions);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) found(nameOf(definition), definition.values ?? []);
    for (const field of fieldsOf(definition)) {
      if (field.kind === Kind.FIELD_DEFINITION) found(`${nameOf(definition)}.${nameOf(field)}`, field.arguments ?? []);
    }
    found(nameOf(definition), fieldsOf(definition));
  }
}

function fieldsOf(definition: DefinitionNode): readonly ASTNode[] {
  return 'fields' in definition ? (definition.fields ?? []) : [];
}

function nameOf(node: ASTNode): string {
  const { name } = node as Named;
  return name === undefined ? node.kind : name.value;
}
