import { EventRepository } from '../../../../shared/record/events/event-repository';
import { pastScope } from '../../../../shared/store/past-scope';
import { type WriteAccess } from '../../../../shared/store/write';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { record } from '../../ground/event/event.row';
import { WebhookDeliveryRepository } from './webhook-delivery.repository';
import { WebhookProgressRepository } from './webhook-progress.repository';

/**
 * Returns the queues of all webhooks, without a scope, because only the Hub itself writes them. The feed of a webhook
 * is read in the scope of the finance bureau that subscribed.
 */
export function webhookQueues(access: WriteAccess) {
  const { reading } = access;
  const everywhere = pastScope(access);
  const feedOf = (code: DivisionCode) =>
    new EventRepository({ ...access, reading: { ...reading, scope: { kind: 'division', code } } }, record);
  return {
    progress: new WebhookProgressRepository(everywhere),
    deliveries: new WebhookDeliveryRepository(everywhere),
    record: new EventRepository(everywhere, record),
    feedOf,
  };
}

/** The slice of a caller's transaction, or of the Hub's own, with the queues of webhooks. */
export type QueueSlice = { queues: ReturnType<typeof webhookQueues> };
