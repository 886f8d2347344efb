import {
  type FieldNode,
  type GraphQLField,
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

/** Returns the coordinates `Type.field` that a document selects. */
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

/**
 * Returns a text for a pair of consecutive steps: a field that returns a row, and a field of that row. A page does not
 * count as a step.
 */
const step = (from: string, to: string) => `${from} > ${to}`;
const isOfPage = (coordinate: string) => coordinate.split('.')[0]?.endsWith('Connection') === true;

/** Returns every pair of consecutive steps in a document. */
export function stepsIn(source: string, schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const trail: string[] = [];
  const info = new TypeInfo(schema);
  const enter = () => {
    const coordinate = `${info.getParentType()?.name ?? ''}.${info.getFieldDef()?.name ?? ''}`;
    const last = trail.findLast((each) => !isOfPage(each));
    if (last !== undefined && !isOfPage(coordinate)) found.add(step(last, coordinate));
    trail.push(coordinate);
  };
  const leave = () => void trail.pop();
  visit(parse(source, { noLocation: true }), visitWithTypeInfo(info, { Field: { enter, leave } }));
  return found;
}

/** Returns every pair of consecutive steps that a role's schema allows. */
export function stepsOf(schema: GraphQLSchema): string[] {
  const fields = coordinatesOf(schema).filter((each) => !isOfPage(each) && !each.startsWith('PageInfo.'));
  return fields.flatMap((coordinate) => {
    const [type = '', name = ''] = coordinate.split('.');
    const parent = schema.getType(type);
    const row = isObjectType(parent) ? rowOf(parent.getFields()[name]) : undefined;
    return isObjectType(row) ? Object.keys(row.getFields()).map((each) => step(coordinate, `${row.name}.${each}`)) : [];
  });
}

/** Returns the document with an alias for the first occurrence of a leaf field, or null if the leaf does not occur. */
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

/** Returns the type of a list's rows, or of the single row that a field returns. */
export function rowOf(field: GraphQLField<unknown, unknown> | undefined): GraphQLNamedType | undefined {
  const type = field && getNamedType(field.type);
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined;
  return nodes === undefined ? type : getNamedType(nodes.type);
}

/** Returns every coordinate of a role's schema that a query can reach. */
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
