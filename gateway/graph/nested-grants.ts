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
 * that may read stations does not also read their staff and contracts. The README of this folder has the same table.
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
 * Returns the types in `SHOWN_BY` that an operation selects, with fragments expanded. Ignores `@skip` and `@include`.
 */
export function guardedNounsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const nouns = new Set<string>();
  const opened = new Set<string>();
  const open = (part: OperationDefinitionNode | FragmentDefinitionNode): void => {
    const info = new TypeInfo(schema);
    const visitor = {
      [Kind.FIELD]: ({ name }: FieldNode) => {
        for (const noun of shownTypes(schema, info, name.value)) if (Object.hasOwn(SHOWN_BY, noun)) nouns.add(noun);
      },
      [Kind.FRAGMENT_SPREAD]: ({ name: { value } }: FragmentSpreadNode) => {
        const fragment = fragments.get(value);
        if (fragment === undefined || opened.has(value)) return;
        opened.add(value);
        open(fragment);
      },
    };
    visit(part, visitWithTypeInfo(info, visitor));
  };
  open(operation);
  return nouns;
}

/**
 * Returns the types whose data a field shows: its own type, and each type that its parent may be. A field of an
 * interface shows data of all types of the interface.
 */
function shownTypes(schema: GraphQLSchema, info: TypeInfo, field: string): string[] {
  const [type, parent] = [info.getType(), info.getParentType()];
  const own = type ? [getNamedType(type)] : [];
  if (field === '__typename' || !parent) return own.map(({ name }) => name);
  return [...own, ...(isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent])].map(({ name }) => name);
}

/**
 * Checks that a narrowed token carries a grant for each type in `SHOWN_BY` that a query selects. A mutation is not
 * checked, because its own `write` grant covers its answer.
 * @throws HubError FORBIDDEN naming the missing grant
 */
export function assertNounsGranted(
  { operation }: Pick<OperationDefinitionNode, 'operation'>,
  nouns: ReadonlySet<string>,
  grants: Grants,
): void {
  if (grants === null || operation === OperationTypeNode.MUTATION) return;
  for (const noun of nouns) {
    const roots = SHOWN_BY[noun];
    if (roots !== undefined && !roots.some((root) => grants.includes(`${root}:read`)))
      throw missingGrant(`${roots[0]}:read`);
  }
}
