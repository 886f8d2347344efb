import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  TypeInfo,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The coordinates `Type.field` that a document asks for. */
export function coordinatesIn(source: string, schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const enter = () => {
    const parent = info.getParentType();
    const field = info.getFieldDef();
    if (parent && field) found.add(`${parent.name}.${field.name}`);
  };
  visit(parse(source, { noLocation: true }), visitWithTypeInfo(info, { Field: { enter } }));
  return found;
}

/** The document with one leaf, where it first stands, under another name; null where it stands nowhere. */
export function aliased(
  source: string,
  schema: GraphQLSchema,
  { leaf, alias }: { leaf: string; alias: string },
): string | null {
  const info = new TypeInfo(schema);
  let isDone = false;
  const enter = (node: FieldNode): FieldNode | undefined => {
    const type = info.getType();
    if (isDone || node.alias !== undefined || !type || !isLeafType(getNamedType(type))) return undefined;
    if (`${info.getParentType()?.name ?? ''}.${node.name.value}` !== leaf) return undefined;
    isDone = true;
    return { ...node, alias: { kind: Kind.NAME, value: alias } };
  };
  const document = visit(parse(source, { noLocation: true }), visitWithTypeInfo(info, { Field: { enter } }));
  return isDone ? print(document) : null;
}

/** Every coordinate of a role's schema that a query can reach: what its queries should ask for. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const reach = (type: GraphQLNamedType | null | undefined): void => {
    if (!isObjectType(type) || seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      found.add(`${type.name}.${field.name}`);
      reach(getNamedType(field.type));
    }
  };
  reach(schema.getQueryType());
  return [...found];
}
