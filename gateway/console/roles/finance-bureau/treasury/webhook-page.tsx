import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { WEBHOOK_STATUS, type WebhookStatus } from '../../../../../shared/domain/money';
import {
  PauseWebhookDocument,
  RemoveWebhookDocument,
  ReplayWebhookDocument,
  ResumeWebhookDocument,
  WebhookListDocument,
} from '../../../generated/documents/finance-bureau';
import { ActDialog } from '../../../kit/act/act-dialog';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { can } from '../../../kit/permissions';
import { Facts, Panel } from '../../../kit/record/facts';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { RecordPage } from '../../../kit/record/record-page';
import { useWhole } from '../../../kit/record/use-whole';
import { useSession } from '../../../session/session-context';
import { WEBHOOKS } from '../../../words/finance/treasury';
import { actionText } from '../../../words/actions';
import { instantText, listText } from '../../../words/format';
import { say } from '../../../words/language';
import { type WebhookRow } from './webhook-row';

/** Shows one webhook: its address, the progress of the deliveries, and the actions that pause, resume or remove it. */
export function WebhookPage() {
  const { id = '' } = useParams();
  const loaded = useWhole(WebhookListDocument, 'webhooks', {});
  return (
    <LoadedRecord loaded={loaded} pick={(rows) => rows.find((row) => row.id === id)}>
      {(row, reload) => <WebhookOf row={row} reload={reload} />}
    </LoadedRecord>
  );
}

const STEPS = {
  pause: { document: PauseWebhookDocument, mutation: 'pauseWebhook', hint: WEBHOOKS.pauseHint },
  resume: { document: ResumeWebhookDocument, mutation: 'resumeWebhook', hint: WEBHOOKS.resumeHint },
  remove: { document: RemoveWebhookDocument, mutation: 'removeWebhook', hint: WEBHOOKS.removeHint },
} as const;
type Step = keyof typeof STEPS;
const ALL_STEPS = Object.keys(STEPS) as Step[];

/** Returns why an action is not possible while the webhook has this status. Null if the action is possible. */
function whyNot(step: Step, status: WebhookStatus): string | null {
  if (status === 'REMOVED') return say(WEBHOOKS.whyRemoved);
  if (step === 'pause' && status !== 'ACTIVE') return say(WEBHOOKS.whyPaused);
  return step === 'resume' && status === 'ACTIVE' ? say(WEBHOOKS.whyActive) : null;
}

function WebhookOf({ row, reload }: { row: WebhookRow; reload: () => void }) {
  const session = useSession();
  const [asked, ask] = useState<Step | 'replay' | null>(null);
  const steps = ALL_STEPS.filter((step) => can(session, STEPS[step].mutation));
  const actions = steps.map((step) => ({
    key: step,
    title: say(WEBHOOKS[step]),
    why: whyNot(step, row.status),
    to: () => ask(step),
  }));
  const replay = {
    key: 'replay',
    title: say(WEBHOOKS.replay),
    why: row.status === 'REMOVED' ? say(WEBHOOKS.whyRemoved) : null,
    to: () => ask('replay'),
  };
  const close = { onClose: () => ask(null), onDone: reload };
  return (
    <>
      <RecordPage
        title={row.url}
        status={<StatusTag vocabulary={WEBHOOK_STATUS} value={row.status} />}
        actions={can(session, 'replayWebhook') ? [...actions, replay] : actions}
        tabs={[{ key: 'facts', title: say(WEBHOOKS.list), content: <WebhookFacts row={row} /> }]}
      />
      <ReplayDialog id={row.id} open={asked === 'replay'} {...close} />
      <StepDialogs id={row.id} step={asked === 'replay' ? null : asked} {...close} />
    </>
  );
}

type StepDialogsProps = { id: string; step: Step | null; onClose: () => void; onDone: () => void };

/**
 * Asks for confirmation before a webhook is paused, resumed or removed. Each dialog stays mounted while it is closed, so
 * that it keeps the key of an act with an unknown result.
 */
function StepDialogs({ id, step, ...close }: StepDialogsProps) {
  return ALL_STEPS.map((each) => (
    <ActDialog
      key={each}
      open={step === each}
      title={say(WEBHOOKS[each])}
      isGrave={each === 'remove'}
      {...close}
      send={(act, key) => act(STEPS[each].document, { id }, key)}
    >
      <p>{say(STEPS[each].hint)}</p>
    </ActDialog>
  ));
}

type ReplayDialogProps = { id: string; open: boolean; onClose: () => void; onDone: () => void };

/** The cursor before the first event. */
const FIRST = 'f';

/**
 * Asks for the position of an event. The Hub then sends all later events to the webhook again. Without a position, it
 * sends all events again.
 */
function ReplayDialog({ id, ...dialog }: ReplayDialogProps) {
  return (
    <FieldsDialog
      {...dialog}
      title={say(WEBHOOKS.replay)}
      hint={say(WEBHOOKS.replayHint)}
      fields={[{ name: 'after', label: WEBHOOKS.replayAfter, help: WEBHOOKS.replayHelp, kind: 'line' }]}
      limits={{}}
      send={(act, { after }, key) =>
        act(ReplayWebhookDocument, { id, after: typeof after === 'string' ? after : FIRST }, key)
      }
    />
  );
}

function WebhookFacts({ row }: { row: WebhookRow }) {
  return (
    <Panel title={say(WEBHOOKS.list)}>
      <Facts
        facts={[
          [WEBHOOKS.url, row.url],
          [WEBHOOKS.events, listText(row.events.map(actionText))],
          [WEBHOOKS.createdAt, instantText(row.createdAt)],
          [WEBHOOKS.waiting, row.waiting],
          [WEBHOOKS.failures, row.failures],
          [WEBHOOKS.failingSince, instantText(row.failingSince)],
          [WEBHOOKS.lastTriedAt, instantText(row.lastTriedAt)],
          [WEBHOOKS.lastOutcome, row.lastOutcome],
          [WEBHOOKS.nextTryAt, instantText(row.nextTryAt)],
        ]}
      />
    </Panel>
  );
}
