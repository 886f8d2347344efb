import { type Request } from '../../shared/graphql/request';
import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { receiptReader } from '../../shared/graphql/attachment-receipts';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, requestContext } from '../../shared/graphql/request-context';
import { budget } from './budget/area';
import { contract } from './contract/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { record } from './ground/event/event.row';
import { histories } from './history';
import { integration } from './integration/area';
import { type WebhookSettings } from './integration/sending/webhook-settings';
import { secretOf } from './integration/sending/webhook-signature';
import { payment } from './payment/area';
import { type AccountVaultSlice } from './payment/payment-account/account-vault';
import { procurement } from './procurement/area';
import { inTransaction, repositories } from './transaction';

export type FinanceContext = ReturnType<typeof createContext>;

/** The settings of a process: the vault of bank accounts, and the delivery of webhooks. */
export type FinanceSettings = AccountVaultSlice & { webhooks: WebhookSettings };
/** The settings of a context. `recordedActions` are the actions to which a webhook can subscribe. */
export type FinanceSetting = FinanceSettings & { recordedActions: ReadonlySet<string> };

/** Returns the context of a request, which every resolver reads. It has the slices of all areas. */
export function createContext(request: Request, { accountVault, webhooks, recordedActions }: FinanceSetting) {
  const { keys, ...webhookReach } = webhooks;
  const base = requestContext(request);
  const all = repositories(base.access);
  const load = mergeDistinct([
    ground.loaders(base.access),
    procurement.loaders(all),
    contract.loaders(all),
    budget.loaders(all),
    payment.loaders(all),
    integration.loaders(all),
    facts.loaders(all),
  ]);
  const own = {
    load,
    accountVault,
    write: mutationRunner(request, (asking, access) =>
      mergeDistinct([inTransaction(asking, access), { accountVault }]),
    ),
    readReceipts: receiptReader(request),
    webhookReach,
    webhookSecret: (id: string) => secretOf(keys.active.bytes, id),
    recordedActions,
  };
  return mergeDistinct([base, recordContext(request, base, record), all, { histories: histories(base.access) }, own]);
}
