import { type Request } from '../../shared/graphql/request';
import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { type BudgetContext, budgetLoaders } from './budget/context';
import { type ContractContext, contractLoaders } from './contract/context';
import { type FactsContext, factsLoaders } from './facts/context';
import { type GroundContext, groundLoaders } from './ground/context';
import { record } from './ground/event/event.row';
import { type IntegrationContext, integrationLoaders } from './integration/context';
import { type WebhookSettings } from './integration/sending/webhook-settings';
import { secretOf } from './integration/sending/webhook-signature';
import { type PaymentContext, paymentLoaders } from './payment/context';
import { type ProcurementContext, procurementLoaders } from './procurement/context';
import { inTransaction, repositories } from './transaction';

export type FinanceContext = ReturnType<typeof createContext>;

/** What every area needs of the context: it does not compile where something is missing. */
type Needed = GroundContext &
  ProcurementContext &
  ContractContext &
  BudgetContext &
  PaymentContext &
  IntegrationContext &
  FactsContext;

/** `recordedActions`: the actions that a webhook can subscribe to. */
export type FinanceSetting = { webhooks: WebhookSettings; recordedActions: ReadonlySet<string> };

export function createContext(request: Request, { webhooks, recordedActions }: FinanceSetting) {
  const { key, ...webhookReach } = webhooks;
  const base = requestContext(request);
  const all = repositories(base.access);
  const load = mergeDistinct([
    groundLoaders(base.access),
    procurementLoaders(all),
    contractLoaders(all),
    budgetLoaders(all),
    paymentLoaders(all),
    integrationLoaders(all),
    factsLoaders(all),
  ]);
  const own = {
    load,
    write: mutationRunner(request, inTransaction),
    readReceipts: receiptReader(request),
    webhookReach,
    webhookSecret: (id: string) => secretOf(key, id),
    recordedActions,
  };
  return mergeDistinct([base, recordContext(request, base, record), all, own]) satisfies Needed;
}
