import {
  type DocumentNode,
  type FieldNode,
  getIntrospectionQuery,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { oncePer } from './documents';
import { tooComplex } from './limits';
import { fragmentsOf } from './root-fields';

/** The approximate number of introspection fields that take as much processor time as one field of data. */
const FIELDS_OF_A_DATA_FIELD = 10;

/** The maximum size of the introspection in one operation, in multiples of the introspection query of graphql-js. */
const MOST_WHOLE_SCHEMAS = 2;

/**
 * Returns what the introspection of an operation costs its caller, in fields of data. The gateway answers introspection
 * without a subgraph, but this takes processor time too.
 * @throws HubError QUERY_TOO_COMPLEX if the operation reads more than twice as much as the introspection query does
 */
export function introspectionCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const found = introspectedFields(schema, document, operation);
  if (found === 0) return 0;
  const most = MOST_WHOLE_SCHEMAS * wholeSchema(schema);
  if (found > most) throw tooComplex('fields', most, found);
  return Math.ceil(found / FIELDS_OF_A_DATA_FIELD);
}

const wholeSchema = oncePer((schema: GraphQLSchema) => {
  const document = parse(getIntrospectionQuery());
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operation === undefined ? 0 : introspectedFields(schema, document, operation);
});

/** Estimates the fields beneath `__schema` and `__type`, from the mean lengths of the schema's lists. */
export function introspectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const lengths = lengthsIn(schema);
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const found = known.get(name) ?? ofSet(fragments.get(name)?.selectionSet);
    known.set(name, found);
    return found;
  };
  const ofSet = (set: SelectionSetNode | undefined): number =>
    summed(set, ofFragment, ({ name, selectionSet }) => 1 + (lengths.get(name.value) ?? 1) * ofSet(selectionSet));
  const ofRoot = (set: SelectionSetNode | undefined): number =>
    summed(
      set,
      (name) => ofRoot(fragments.get(name)?.selectionSet),
      ({ name, selectionSet }) => (/^__(?:schema|type)$/.test(name.value) ? 1 + ofSet(selectionSet) : 0),
    );
  return ofRoot(operation.selectionSet);
}

/** Returns the sum of the numbers that the two functions return for the fields and fragments of a selection. */
function summed(
  set: SelectionSetNode | undefined,
  ofFragment: (name: string) => number,
  ofField: (field: FieldNode) => number,
): number {
  return (set?.selections ?? []).reduce((sum, node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return sum + summed(node.selectionSet, ofFragment, ofField);
    return sum + ofField(node);
  }, 0);
}

/**
 * Returns the lengths of lists in introspection, by field: the number of types and of directives, and the mean lengths
 * of the lists beneath them, rounded up. A list that is not in the map, such as `interfaces`, counts as one item.
 */
const lengthsIn = oncePer((schema: GraphQLSchema): ReadonlyMap<string, number> => {
  const types = Object.values(schema.getTypeMap());
  const mean = (lengths: readonly number[]) =>
    Math.max(1, Math.ceil(lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, lengths.length)));
  const composed = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composed.flatMap((type) => Object.values(type.getFields()));
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', mean(composed.map((type) => Object.keys(type.getFields()).length))],
    ['args', mean(fields.map(({ args }) => args.length))],
    ['inputFields', mean(types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length))],
    ['enumValues', mean(types.filter(isEnumType).map((type) => type.getValues().length))],
  ]);
});
