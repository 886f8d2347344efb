import { type BackgroundJob } from '../../shared/process/jobs/background-jobs';
import { systemRandom } from '../../shared/kernel/ids/ulid';
import { WebhookDispatch } from './integration/dispatch/webhook-dispatch.commands';
import { webhookSender } from './integration/sending/webhook-sender';
import { type WebhookSettings } from './integration/sending/webhook-settings';
import { dispatchTransaction } from './transaction';

/** Returns the background job that notifies webhooks of recorded events. */
export function backgroundJobsWith({ keys, ...reach }: WebhookSettings): BackgroundJob {
  return notifiedBy(new WebhookDispatch({ keys, send: webhookSender({ reach }), random: systemRandom }));
}

/** Returns the background job that runs the given dispatch, which notifies webhooks of recorded events. */
export function notifiedBy(dispatch: WebhookDispatch): BackgroundJob {
  return (working) =>
    dispatch.run({ ...working, transaction: (work) => working.transaction((own) => work(dispatchTransaction(own))) });
}
