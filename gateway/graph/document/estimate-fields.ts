import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type InlineFragmentNode,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { DEAR, DEAR_ARGUMENT, MANY } from './limits';

type Variables = Readonly<Record<string, unknown>>;

/**
 * The assumed length of a list that has no length argument, such as the lots of a contract. The index is the number of
 * lists above the list. The assumed length is smaller at a deeper level, because the many lists there are short on
 * average.
 */
const ITEMS = [20, 5, 2] as const;
const ITEMS_DEEPER = 2;
/** The arguments that set the length of a list. */
const SLICES: ReadonlySet<string> = new Set(['first', 'last', 'weeks']);
/** The maximum length of any list. The resolver refuses a larger argument and names it in the message. */
const MOST_ITEMS = 200;

/**
 * Estimates how many fields the answer may hold, before the operation is planned. The CPU time of an operation grows
 * with this number (gateway/graph/DECISIONS.md). The length of each list multiplies the fields of its items. Limits on
 * depth and selections are not enough: `contract { lots { contract { lots … } } }` grows with each step.
 * @param flat one flat operation (flattened.ts), valid against the schema
 * @returns a function of the operation's coerced variables. If no variable changes the estimate, it estimates only once
 */
export function estimator(schema: GraphQLSchema, flat: DocumentNode): (variables: Variables) => number {
  const operation = flat.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  let fixed: number | null = root ? null : 0;
  return (variables) => {
    if (fixed !== null || !root) return fixed ?? 0;
    const estimate = new Estimate(schema, variables);
    const fields = estimate.ofSet(root, operation.selectionSet, { page: null, lists: 0 });
    if (!estimate.readsVariables) fixed = fields;
    return fields;
  };
}

/**
 * The position of a selection set in the answer. `page` is the length of the lists in the set, if an argument of the
 * parent field such as `first` sets it; otherwise null. `lists` is the number of lists above the set.
 */
type Place = { readonly page: number | null; readonly lists: number };

class Estimate {
  /** Whether an argument that changes the estimate may contain a variable. */
  readsVariables = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly variables: Variables,
  ) {}

  /**
   * Estimates the fields of one object and of everything in it. Each fragment of a set is on a different object type.
   * Since an object has only one type, only the largest fragment counts.
   */
  ofSet(type: GraphQLCompositeType, set: SelectionSetNode | undefined, place: Place): number {
    let [sum, largest] = [0, 0];
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) sum = Math.min(sum + this.ofField(type, node, place), MANY);
      else if (node.kind === Kind.INLINE_FRAGMENT) largest = Math.max(largest, this.ofFragment(node, place));
    }
    return Math.min(sum + largest, MANY);
  }

  private ofFragment({ typeCondition, selectionSet }: InlineFragmentNode, place: Place): number {
    const type = typeCondition && this.schema.getType(typeCondition.name.value);
    return isCompositeType(type) ? this.ofSet(type, selectionSet, place) : 0;
  }

  private ofField(parent: GraphQLCompositeType, node: FieldNode, { page, lists }: Place): number {
    const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    if (field === undefined || !isCompositeType(type)) return 1;
    const own = (DEAR.get(field.name) ?? 1) + this.searchCost(node);
    const wanted = this.wanted(field, node);
    if (!isListType(getNullableType(field.type)))
      return own + this.ofSet(type, node.selectionSet, { page: wanted, lists });
    const items = wanted ?? page ?? Math.max(ITEMS[lists] ?? ITEMS_DEEPER, this.named(node));
    const below = { page: null, lists: items > 1 ? lists + 1 : lists };
    return Math.min(own + items * this.ofSet(type, node.selectionSet, below), MANY);
  }

  private searchCost({ name, arguments: given = [] }: FieldNode): number {
    if (name.value !== DEAR_ARGUMENT.field) return 0;
    const search = given.find((argument) => argument.name.value === DEAR_ARGUMENT.argument);
    return search && this.read(search.value) != null ? DEAR_ARGUMENT.fields : 0;
  }

  /** Returns the length of the longest list in the arguments of a field, such as the ids of many payments. */
  private named({ arguments: given = [] }: FieldNode): number {
    return Math.max(0, ...given.map(({ value }) => longest(this.read(value))));
  }

  /** Returns the largest length that an argument gives to the list; null if the field has no such argument. */
  private wanted({ args }: GraphQLField<unknown, unknown>, node: FieldNode): number | null {
    const slices = args.filter(({ name }) => SLICES.has(name));
    const lengths = slices.map(({ name, defaultValue }) => {
      const value = node.arguments?.find((given) => given.name.value === name)?.value;
      if (value === undefined) return lengthOf(defaultValue);
      return lengthOf(this.read(value));
    });
    return lengths.length === 0 ? null : Math.max(...lengths);
  }

  private read(value: ValueNode): unknown {
    this.readsVariables ||= MAY_HOLD_VARIABLES.has(value.kind);
    return valueFromASTUntyped(value, this.variables);
  }
}

const MAY_HOLD_VARIABLES: ReadonlySet<string> = new Set([Kind.VARIABLE, Kind.LIST, Kind.OBJECT]);

/** Returns the length of the longest list in a value, but at most {@link MOST_ITEMS}, the limit of the resolvers. */
function longest(value: unknown): number {
  if (Array.isArray(value)) return Math.min(value.length, MOST_ITEMS);
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(longest));
}

function lengthOf(value: unknown): number {
  return Math.min(Math.max(Number(value) || 0, 1), MOST_ITEMS);
}
