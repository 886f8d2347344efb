import { type BackgroundJob } from '../../shared/process/background-jobs';
import { systemRandom } from '../../shared/kernel/ids/ulid';
import { onTransaction } from './transaction';
import { WebhookDispatch } from './integration/webhook/webhook-dispatch.commands';
import { webhookSender } from './integration/webhook/webhook-sender';
import { type WebhookSettings } from './integration/webhook/webhook-settings';

/** Tells webhooks of what is put on record. */
export function worksWith({ key, ...reach }: WebhookSettings): BackgroundJob {
  return toldBy(new WebhookDispatch({ key, send: webhookSender({ reach }), random: systemRandom }));
}

export function toldBy(dispatch: WebhookDispatch): BackgroundJob {
  return (working) =>
    dispatch.run({ ...working, transaction: (work) => working.transaction((own) => work(onTransaction(own))) });
}
