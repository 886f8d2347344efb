import { systemRandom } from '../../shared/ulid';
import { type Works } from '../../shared/works';
import { WebhookDispatch } from './webhook/webhook-dispatch';
import { webhookSender } from './webhook/webhook-sender';
import { type WebhookSettings } from './webhook/webhook-settings';

/** Tells webhooks of what is put on record. */
export function worksWith({ key, ...reach }: WebhookSettings): Works {
  const dispatch = new WebhookDispatch({ key, send: webhookSender({ reach }), random: systemRandom });
  return (working) => dispatch.run(working);
}
