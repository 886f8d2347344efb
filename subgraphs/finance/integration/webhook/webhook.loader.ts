import { rowLoader } from '../../../../shared/store/load-rows';
import { type WebhookSlice } from './webhook.repository';

/** Returns the loader of webhooks by id. */
export function webhookLoaders({ webhooks }: WebhookSlice) {
  return {
    webhook: rowLoader(webhooks, 'id'),
  };
}
export type WebhookLoaders = ReturnType<typeof webhookLoaders>;
