import { type OwnWrite } from '../../shared/data/own-write';
import { type WriteAccess } from '../../shared/data/write';
import { type Asking } from '../../shared/graphql/request-context';
import { DisbursementRepository } from './disbursement/disbursement.repository';
import { CommitmentRepository } from './draw/commitment.repository';
import { PostingRepository } from './draw/posting.repository';
import { InstalmentRepository } from './instalment/instalment.repository';
import { JudgementRepository } from './judgement/judgement.repository';
import { LotRepository } from './lot/lot.repository';
import { TerminationCaseRepository } from './termination-case/termination-case.repository';
import { webhookQueues } from './webhook/webhook-queues.repository';
import { WebhookRepository } from './webhook/webhook.repository';

export type FinanceTx = ReturnType<typeof inTransaction>;

/**
 * What a command works with: who asks, the repositories on its transaction, and the record. Whoever changes anything of a lot
 * (its instalments, its payments, what it binds) locks the lot's row first: so each finds what the other has done.
 */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return {
    ...asking,
    write: access.write,
    lots: new LotRepository(access),
    instalments: new InstalmentRepository(access),
    disbursements: new DisbursementRepository(access),
    commitments: new CommitmentRepository(access),
    postings: new PostingRepository(access),
    cases: new TerminationCaseRepository(access),
    judgements: new JudgementRepository(access),
    webhooks: new WebhookRepository(access),
    queues: webhookQueues(access),
  };
}

/** The same without a caller, when the hub tells webhooks of events. */
export type HubTx = ReturnType<typeof onTransaction>;

export function onTransaction({ access, now }: OwnWrite) {
  return { now, write: access.write, webhooks: new WebhookRepository(access), queues: webhookQueues(access) };
}
