import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Asking } from '../../shared/graphql/request-context';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { pastScope } from '../../shared/store/past-scope';
import { type Access } from '../../shared/store/scoped-repository';
import { type WriteAccess } from '../../shared/store/write';
import { budgetRepositories } from './budget/context';
import { contractBeyond, contractRepositories } from './contract/context';
import { groundRepositories } from './ground/context';
import {
  type DispatchTransaction,
  dispatchRepositories,
  integrationBeyond,
  integrationRepositories,
} from './integration/context';
import { paymentRepositories } from './payment/context';
import { procurementBeyond, procurementRepositories } from './procurement/context';

/** The repositories of all areas, on a request or on a transaction. */
export function repositories(access: Access | WriteAccess) {
  return mergeDistinct([
    groundRepositories(access),
    procurementRepositories(access),
    contractRepositories(access),
    budgetRepositories(access),
    paymentRepositories(access),
    integrationRepositories(access),
  ]);
}

export type FinanceTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  const own = { write: access.write, beyond: beyondScope(access) };
  return mergeDistinct([asking, own, repositories(access), dispatchRepositories(access)]);
}

/**
 * The one place past the caller's scope. What is read there is never answered: a refusal that rests on it says no more than that
 * there is something. Each area says what it needs it for.
 */
function beyondScope(access: WriteAccess) {
  const everywhere = pastScope(access);
  return mergeDistinct([procurementBeyond(everywhere), contractBeyond(everywhere), integrationBeyond(everywhere)]);
}

/** What the dispatch of webhooks works with, on a transaction of the Hub's own. */
export function dispatchTransaction({ access, now }: OwnWrite): DispatchTransaction {
  const { webhooks } = integrationRepositories(access);
  return { now, write: access.write, webhooks, ...dispatchRepositories(access) };
}
