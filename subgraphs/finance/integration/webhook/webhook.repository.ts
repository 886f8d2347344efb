import { all } from '../../../../shared/store/sql/conditions';
import { type Page, type PageRequest } from '../../../../shared/store/sql/page';
import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type WebhookRow, webhookTable } from './webhook.row';

const NEWEST_FIRST: Order<WebhookRow> = [{ column: 'id', direction: 'DESC' }];
const THERE = { sql: "t.status <> 'REMOVED'", parameters: [] };

export class WebhookRepository extends ScopedRepository<WebhookRow> {
  constructor(access: Access) {
    super(access, webhookTable);
  }

  /** Returns a page of the webhooks that were not removed. */
  page(page: PageRequest): Promise<Page<WebhookRow>> {
    return this.findPage(THERE, NEWEST_FIRST, page);
  }

  /** Locks the active webhooks of a machine client. */
  lockActiveOf(clientId: string): Promise<WebhookRow[]> {
    return this.findLocked(all(this.equals('clientId', clientId), this.equals('status', 'ACTIVE')), NEWEST_FIRST);
  }

  countOf(division: DivisionCode): Promise<number> {
    return this.count(all(THERE, this.equals('divisionCode', division)));
  }
}

/** The slice of a context or transaction with the repository of webhooks. */
export type WebhookSlice = { webhooks: WebhookRepository };
