import { all, either } from '../../../../shared/store/sql/conditions';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { type Condition } from '../../../../shared/access/scope-sql';
import { type Wait, leaseAt, pauseAt } from './wait.rules';
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

  /**
   * Returns the progress of the active webhooks that no other process has leased and that do not wait after a failure.
   */
  open(owner: string, at: Date): Promise<WebhookProgressRow[]> {
    const free = either(over('leaseUntil', leaseAt(at)), this.equals('leaseOwner', owner));
    return this.findAll(all(ACTIVE, free, over('notBefore', pauseAt(at))), BY_WEBHOOK);
  }

  /** Locks the progress of the given webhooks, but only where the process `owner` holds the lease. */
  lockLeases(owner: string, webhookIds: readonly string[]): Promise<WebhookProgressRow[]> {
    return this.findLocked(all(this.anyOf('webhookId', webhookIds), this.equals('leaseOwner', owner)), BY_WEBHOOK);
  }
}

function over(column: 'leaseUntil' | 'notBefore', { now, latest }: Wait): Condition {
  return { sql: `t.${column} IS NULL OR t.${column} <= ? OR t.${column} > ?`, parameters: [now, latest] };
}

/** The slice of a context or transaction with the repository of the progress of webhooks. */
export type WebhookProgressSlice = { webhookProgress: WebhookProgressRepository };
