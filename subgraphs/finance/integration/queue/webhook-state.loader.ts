import { figuresLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type WebhookProgressSlice } from './webhook-progress.repository';
import { type WebhookDeliverySlice } from './webhook-delivery.repository';

/** Loads the progress of webhooks, and the number of events that wait for them. */
export function webhookStateLoaders({
  webhookDeliveries,
  webhookProgress,
}: WebhookProgressSlice & WebhookDeliverySlice) {
  return {
    webhookProgress: rowLoader(webhookProgress, 'webhookId'),
    webhookWaiting: figuresLoader((ids: readonly string[]) => webhookDeliveries.waitingOf(ids), 0),
  };
}
export type WebhookStateLoaders = ReturnType<typeof webhookStateLoaders>;
