import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { MANY } from './limits';

type Variables = Readonly<Record<string, unknown>>;

/** The assumed length of a list without an argument for its length: the lots of a contract, the staff of a station. */
const ITEMS = 20;
/** The arguments that set the length of a list. */
const SLICES: ReadonlySet<string> = new Set(['first', 'weeks']);
/** No list returns more items than this. A larger argument is refused where it is read, and the message names it. */
const MOST_ITEMS = 200;

/**
 * Estimates how many objects the answer may hold, before the operation is planned. The length of each list multiplies
 * the objects of its items. Limits on depth and selections are not enough: `contract { lots { contract { lots … } } }`
 * grows with each step.
 * @param flat one flat operation (flatten.ts), valid against the schema, with its coerced variables
 */
export function estimateObjects(schema: GraphQLSchema, flat: DocumentNode, variables: Variables): number {
  const operation = flat.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation && schema.getRootType(operation.operation);
  return root ? new Estimate(variables).ofSet(root, operation.selectionSet, false) : 0;
}

class Estimate {
  constructor(private readonly variables: Variables) {}

  /**
   * Estimates the objects of a selection set.
   * @param isPage whether an argument of the parent has already counted the items of its lists
   */
  ofSet(type: GraphQLObjectType, set: SelectionSetNode | undefined, isPage: boolean): number {
    const fields = (set?.selections ?? []).filter((node): node is FieldNode => node.kind === Kind.FIELD);
    return fields.reduce((sum, field) => Math.min(sum + this.ofField(type, field, isPage), MANY), 0);
  }

  private ofField(parent: GraphQLObjectType, node: FieldNode, isPage: boolean): number {
    const field = parent.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    if (!isObjectType(type)) return 0;
    const isList = isListType(getNullableType(field?.type));
    const wanted = this.wanted(node);
    const items = wanted ?? (isList && !isPage ? ITEMS : 1);
    const inner = this.ofSet(type, node.selectionSet, wanted !== null && !isList);
    return Math.min(items * (1 + inner), MANY);
  }

  private wanted(node: FieldNode): number | null {
    const value = node.arguments?.find(({ name }) => SLICES.has(name.value))?.value;
    if (value === undefined) return null;
    const given = value.kind === Kind.VARIABLE ? this.variables[value.name.value] : 'value' in value && value.value;
    return Math.min(Math.max(Number(given) || 0, 1), MOST_ITEMS);
  }
}
