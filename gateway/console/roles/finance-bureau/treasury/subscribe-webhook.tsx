import Button from 'antd/es/button';
import { useState } from 'react';
import { FINANCE_ACTIONS } from '../../../generated/actions';
import { SubscribeWebhookDocument } from '../../../generated/documents/finance-bureau';
import { subscribeWebhook } from '../../../generated/limits';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { Dialog } from '../../../kit/feedback/dialog';
import { rowsOf } from '../../../kit/form/check-values';
import { type Field } from '../../../kit/form/field';
import { actionText } from '../../../words/actions';
import { WEBHOOKS } from '../../../words/finance/treasury';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';

const EVENTS = FINANCE_ACTIONS.map((action) => ({ value: action, label: actionText(action) }));

const FIELDS: readonly Field[] = [
  { name: 'url', kind: 'line', label: WEBHOOKS.url, isRequired: true },
  {
    name: 'events',
    kind: 'rows',
    label: WEBHOOKS.events,
    isRequired: true,
    blank: { event: '' },
    fields: [
      { name: 'event', kind: 'choice', label: WEBHOOKS.event, options: EVENTS, isSearched: true, isRequired: true },
    ],
  },
];

/** Returns the events that the person chose in the rows of the form. */
function eventsIn(rows: unknown): string[] {
  return rowsOf(rows).map(({ event }) => String(event));
}

/** Registers an address that receives events, and shows the signing secret once. Afterwards calls `onDone`. */
export function SubscribeWebhook({ onDone }: { onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say(WEBHOOKS.subscribe)}
      </Button>
      <FieldsDialog
        open={open}
        title={say(WEBHOOKS.subscribe)}
        fields={FIELDS}
        limits={{ url: subscribeWebhook.url }}
        onClose={() => setOpen(false)}
        onDone={() => undefined}
        send={async (act, { url, events }, key) => {
          const input = { url: String(url), events: eventsIn(events) };
          const answer = await act(SubscribeWebhookDocument, { input }, key);
          setSecret(answer.data?.subscribeWebhook?.secret ?? null);
          return answer;
        }}
      />
      {secret !== null && <SecretDialog secret={secret} onClose={onDone} />}
    </>
  );
}

function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog title={say(WEBHOOKS.secretTitle)} onClose={onClose}>
      <p className="hint">{say(WEBHOOKS.secretHint)}</p>
      <p>
        <code>{secret}</code>
      </p>
      <div className="form-buttons">
        <Button type="primary" onClick={onClose}>
          {say(KIT.close)}
        </Button>
      </div>
    </Dialog>
  );
}
