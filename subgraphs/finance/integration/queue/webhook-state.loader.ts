import { figuresLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type WebhookProgressSlice } from './webhook-progress.repository';
import { type WebhookDeliverySlice } from './webhook-delivery.repository';

/** Returns the loaders of the progress of a webhook, and of the number of events that wait for it. */
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
