import {
  type FieldNode,
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

/** Every coordinate of a role's schema: what its queries should ask for. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getMutationType()) return [];
    return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
  });
}
