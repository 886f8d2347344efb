import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
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
 * The types of money and persons, each with the root fields that show it. Wherever such a type is nested, it is shown
 * only to a token with a `read` grant for one of its root fields. So a token that may read stations does not also read
 * their staff and contracts. The README of this folder has the same table.
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

/**
 * Returns the nouns of money and persons that an operation selects, with fragments expanded. Ignores `@skip` and
 * `@include`.
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
      [Kind.FIELD]: () => {
        const type = info.getType();
        const name = type ? getNamedType(type).name : '';
        if (Object.hasOwn(SHOWN_BY, name)) nouns.add(name);
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
