import { all, either } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type WebhookProgressRow, webhookProgressTable } from './webhook-progress.row';

const BY_WEBHOOK: Order<WebhookProgressRow> = [{ column: 'webhookId', direction: 'ASC' }];
const ACTIVE = {
  sql: "t.webhookId IN (SELECT w.id FROM webhook w WHERE w.status = 'ACTIVE')",
  parameters: [],
};

export class WebhookProgressRepository extends HubRepository<WebhookProgressRow> {
  constructor(access: Access) {
    super(access, webhookProgressTable);
  }

  /** Returns the active webhooks that no other process has leased and that do not wait after a failure. */
  open(owner: string, now: string): Promise<WebhookProgressRow[]> {
    const free = either(
      { sql: 't.leaseUntil IS NULL OR t.leaseUntil < ?', parameters: [now] },
      this.equals('leaseOwner', owner),
    );
    const willing = { sql: 't.notBefore IS NULL OR t.notBefore <= ?', parameters: [now] };
    return this.findAll(all(ACTIVE, free, willing), BY_WEBHOOK);
  }

  /** Locks the webhooks, among these, that the process has leased. */
  lockLeases(owner: string, webhookIds: readonly string[]): Promise<WebhookProgressRow[]> {
    return this.findLocked(all(this.anyOf('webhookId', webhookIds), this.equals('leaseOwner', owner)), BY_WEBHOOK);
  }
}

/** The slice of a context or transaction that holds the progress of webhooks. */
export type WebhookProgressSlice = { webhookProgress: WebhookProgressRepository };
