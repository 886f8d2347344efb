import {
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
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

/**
 * The nouns of money and persons, and the root fields whose `read` grant shows each of them, wherever it is nested. A
 * token that reads stations does not read their staff and their contracts with them. The README of this room holds the
 * same table.
 */
export const SHOWN_BY: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ServiceContract: ['contracts', 'contract', 'disbursements', 'disbursement', 'ledgerPostings', 'terminationCases'],
  Lot: ['contracts', 'contract', 'disbursements', 'disbursement', 'ledgerPostings', 'terminationCases'],
  Instalment: ['contracts', 'contract', 'disbursements', 'disbursement'],
  Commitment: ['contracts', 'contract', 'budgetLines'],
  BudgetLine: ['budgetLines', 'disbursements', 'disbursement', 'ledgerPostings'],
  Disbursement: ['disbursements', 'disbursement', 'ledgerPostings'],
  DivisionFunding: ['budgetLines', 'budgetExecution'],
  StationFunding: ['contracts', 'contract', 'budgetLines'],
  StationWorker: ['workers', 'worker'],
  ServiceHours: ['serviceHours', 'workers', 'worker'],
};

/** Returns the nouns of money and persons that an operation selects, with fragments expanded. Ignores `@skip` and `@include`. */
export function guardedNounsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const nouns = new Set<string>();
  const parts = [operation, ...fragmentsIn(operation, fragments)];
  for (const part of parts) {
    const info = new TypeInfo(schema);
    const enter = () => {
      const type = info.getType();
      const name = type ? getNamedType(type).name : '';
      if (Object.hasOwn(SHOWN_BY, name)) nouns.add(name);
    };
    visit(part, visitWithTypeInfo(info, { [Kind.FIELD]: { enter } }));
  }
  return nouns;
}

type Fragments = ReturnType<typeof fragmentsOf>;
type Fragment = Fragments extends ReadonlyMap<string, infer Node> ? Node : never;

/** Returns the fragments that an operation uses, at any depth, each once. */
function fragmentsIn(operation: OperationDefinitionNode, fragments: Fragments): Fragment[] {
  const found = new Map<string, Fragment>();
  const open = (node: OperationDefinitionNode | Fragment) =>
    visit(node, {
      [Kind.FRAGMENT_SPREAD]: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (fragment === undefined || found.has(value)) return;
        found.set(value, fragment);
        open(fragment);
      },
    });
  open(operation);
  return [...found.values()];
}

/**
 * Checks that a narrowed token carries a grant that shows each noun of money and persons in a query. The answer of a
 * mutation belongs to its own grant.
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
