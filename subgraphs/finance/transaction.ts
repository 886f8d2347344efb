import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Asking } from '../../shared/graphql/request-context';
import { type OwnWrite } from '../../shared/record/write/own-write';
import { EvaluationOutcomeRepository } from './contract/evaluation-outcome/evaluation-outcome.repository';
import { pastScope } from '../../shared/store/past-scope';
import { type Access } from '../../shared/store/scoped-repository';
import { type WriteAccess } from '../../shared/store/write';
import { budget } from './budget/area';
import { contract } from './contract/area';
import { LotRepository } from './contract/lot/lot.repository';
import { StaffPostingRepository } from './contract/staffing/staff-posting.repository';
import { ground } from './ground/area';
import { integration } from './integration/area';
import { MachineClientRepository } from './integration/machine-client/machine-client.repository';
import { webhookQueues } from './integration/queue/webhook-queues.repository';
import { payment } from './payment/area';
import { procurement } from './procurement/area';
import { ContractorRepository } from './procurement/contractor/contractor.repository';

/** Returns the repositories of all areas, for a request or for a transaction. */
export function repositories(access: Access) {
  return mergeDistinct([
    ground.repositories(access),
    procurement.repositories(access),
    contract.repositories(access),
    budget.repositories(access),
    payment.repositories(access),
    integration.repositories(access),
  ]);
}

export type FinanceTx = ReturnType<typeof inTransaction>;

/** Returns the context of a command: the caller, the repositories on its transaction, and the record of events. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  const own = { write: access.write, beyond: beyondScope(access), queues: webhookQueues(access) };
  return mergeDistinct([asking, own, repositories(access)]);
}

/**
 * Returns the repositories that read rows beyond the caller's scope. Apart from them, only the queues of webhooks read
 * such rows. `registerContractor` is the only command that returns facts from them: the public facts of a contractor.
 * Other commands use such a row only for a decision, such as a refusal, and reveal at most that the row exists. The
 * `Beyond…` types beside the repositories explain why each repository is needed.
 */
function beyondScope(access: WriteAccess) {
  const everywhere = pastScope(access);
  return {
    contractors: new ContractorRepository(everywhere),
    lots: new LotRepository(everywhere),
    staffPostings: new StaffPostingRepository(everywhere),
    evaluationOutcomes: new EvaluationOutcomeRepository(everywhere),
    machineClients: new MachineClientRepository(everywhere),
  };
}

/**
 * Returns the tools of the webhook dispatch: the webhooks, their queues and the record of events, on a transaction of
 * the Hub itself.
 */
export function dispatchTransaction({ access, now }: OwnWrite) {
  const { webhooks } = integration.repositories(access);
  return { now, write: access.write, webhooks, queues: webhookQueues(access) };
}
