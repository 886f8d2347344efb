import { systemRandom } from '../../shared/ulid';
import { type Works } from '../../shared/works';
import { onTransaction } from './transaction';
import { WebhookDispatch } from './webhook/webhook-dispatch.commands';
import { webhookSender } from './webhook/webhook-sender';
import { type WebhookSettings } from './webhook/webhook-settings';

/** Tells webhooks of what is put on record. */
export function worksWith({ key, ...reach }: WebhookSettings): Works {
  return toldBy(new WebhookDispatch({ key, send: webhookSender({ reach }), random: systemRandom }));
}

export function toldBy(dispatch: WebhookDispatch): Works {
  return (working) =>
    dispatch.run({ ...working, transaction: (work) => working.transaction((own) => work(onTransaction(own))) });
}
