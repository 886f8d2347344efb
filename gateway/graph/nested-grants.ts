import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type Grants } from '../../shared/access/caller';
import { fragmentsOf } from './document/root-fields';
import { missingGrant } from './grants';

/** The root fields that show a contract and its payments. */
const CONTRACTED = ['contracts', 'contract', 'instalments', 'disbursements', 'disbursement'] as const;

/**
 * The types that hold financial or personal data, each with the root fields that show it. A narrowed token reads such a
 * type, wherever it is nested, only if it carries a `read` grant for one of these root fields. For example, a token
 * that may read stations does not also read their staff and contracts. The `write` grant of a mutation covers the type
 * of its answer, but no type nested in the answer. The README of this folder has the same table.
 */
export const SHOWN_BY: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ServiceContract: [...CONTRACTED, 'ledgerPostings', 'terminationCases', 'terminationCase'],
  Lot: [...CONTRACTED, 'ledgerPostings', 'terminationCases', 'terminationCase'],
  Instalment: CONTRACTED,
  Commitment: ['contracts', 'contract', 'budgetLines'],
  BudgetLine: ['budgetLines', 'disbursements', 'disbursement', 'ledgerPostings'],
  Disbursement: ['disbursements', 'disbursement', 'ledgerPostings'],
  DivisionFunding: ['budgetLines', 'budgetExecution'],
  StationFunding: ['contracts', 'contract', 'budgetLines'],
  StationWorker: ['workers', 'worker'],
  ServiceHours: ['serviceHours', 'workers', 'worker'],
  Contact: ['officeContacts'],
};

/**
 * The depth of a field in an operation: a root field of a mutation, a field of its answer, or a nested field. The
 * `write` grant of a mutation covers its answer, but no field nested in the answer. Every field of a query counts as
 * nested.
 */
const MUTATION_FIELD = 0;
const FIELD_OF_ANSWER = 1;
const NESTED = 2;

/**
 * Returns the types in `SHOWN_BY` that an operation selects, with fragments expanded. The answer of a mutation is left
 * out, but an object of the same type nested in the answer counts. It ignores `@skip` and `@include`.
 */
export function guardedNounsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const nouns = new Set<string>();
  const opened = new Set<string>();
  const open = (part: OperationDefinitionNode | FragmentDefinitionNode, from: number): void => {
    const info = new TypeInfo(schema);
    let depth = from;
    const enter = ({ name }: FieldNode) => {
      for (const noun of shownTypes(schema, info, { field: name.value, depth })) {
        if (Object.hasOwn(SHOWN_BY, noun)) nouns.add(noun);
      }
      depth += 1;
    };
    const leave = () => {
      depth -= 1;
    };
    const spread = ({ name: { value } }: FragmentSpreadNode) => {
      const [fragment, key] = [fragments.get(value), `${Math.min(depth, NESTED)} ${value}`];
      if (fragment === undefined || opened.has(key)) return;
      opened.add(key);
      open(fragment, depth);
    };
    visit(part, visitWithTypeInfo(info, { [Kind.FIELD]: { enter, leave }, [Kind.FRAGMENT_SPREAD]: spread }));
  };
  open(operation, operation.operation === OperationTypeNode.MUTATION ? MUTATION_FIELD : NESTED);
  return nouns;
}

/**
 * Returns the types whose data a field shows: the type of the field, and each type that its parent object may have. If
 * the parent is an interface, these are all types of the interface. A root field of a mutation shows no types, because
 * its `write` grant covers the answer. A field of the answer shows only its own type.
 */
function shownTypes(schema: GraphQLSchema, info: TypeInfo, { field, depth }: { field: string; depth: number }) {
  if (depth === MUTATION_FIELD) return [];
  const [type, parent] = [info.getType(), info.getParentType()];
  const own = type ? [getNamedType(type).name] : [];
  if (field === '__typename' || !parent || depth === FIELD_OF_ANSWER) return own;
  const parents = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
  return [...own, ...parents.map(({ name }) => name)];
}

/**
 * Checks that a narrowed token carries a grant for each of these types from `SHOWN_BY`.
 * @throws HubError FORBIDDEN naming the missing grant
 */
export function assertNounsGranted(nouns: ReadonlySet<string>, grants: Grants): void {
  if (grants === null) return;
  for (const noun of nouns) {
    const roots = SHOWN_BY[noun];
    if (roots !== undefined && !roots.some((root) => grants.includes(`${root}:read`)))
      throw missingGrant(`${roots[0]}:read`);
  }
}
