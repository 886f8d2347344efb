import { systemRandom } from '../../shared/kernel/ids/ulid';
import { type Works } from '../../shared/process/background-jobs';
import { onTransaction } from './transaction';
import { WebhookDispatch } from './integration/dispatch/webhook-dispatch.commands';
import { webhookSender } from './integration/sending/webhook-sender';
import { type WebhookSettings } from './integration/sending/webhook-settings';

/** Tells webhooks of what is put on record. */
export function worksWith({ key, ...reach }: WebhookSettings): Works {
  return toldBy(new WebhookDispatch({ key, send: webhookSender({ reach }), random: systemRandom }));
}

export function toldBy(dispatch: WebhookDispatch): Works {
  return (working) =>
    dispatch.run({ ...working, transaction: (work) => working.transaction((own) => work(onTransaction(own))) });
}
