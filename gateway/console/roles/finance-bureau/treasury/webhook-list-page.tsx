import { useState } from 'react';
import { WEBHOOK_STATUS } from '../../../../../shared/domain/money';
import { WebhookListDocument } from '../../../generated/documents/finance-bureau';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { can } from '../../../kit/permissions';
import { useSession } from '../../../session/session-context';
import { WEBHOOKS } from '../../../words/finance/treasury';
import { instantText } from '../../../words/format';
import { labelOf } from '../../../words/labels';
import { SubscribeWebhook } from './subscribe-webhook';
import { type WebhookRow } from './webhook-row';

const SPEC: ListSpec<WebhookRow> = {
  name: 'webhooks',
  title: WEBHOOKS.list,
  columns: [
    { key: 'url', title: WEBHOOKS.url, value: ({ url }) => url, exported: 'url' },
    { key: 'events', title: WEBHOOKS.events, value: ({ events }) => events.length, isNumber: true, exported: 'events' },
    {
      key: 'status',
      title: WEBHOOKS.status,
      value: ({ status }) => labelOf(WEBHOOK_STATUS, status),
      show: ({ status }) => <StatusTag vocabulary={WEBHOOK_STATUS} value={status} />,
      exported: 'status',
    },
    { key: 'waiting', title: WEBHOOKS.waiting, value: ({ waiting }) => waiting, isNumber: true, exported: 'waiting' },
    { key: 'failures', title: WEBHOOKS.failures, value: ({ failures }) => failures, isNumber: true, exported: null },
    { key: 'outcome', title: WEBHOOKS.lastOutcome, value: ({ lastOutcome }) => lastOutcome, exported: 'lastOutcome' },
    {
      key: 'lastTriedAt',
      title: WEBHOOKS.lastTriedAt,
      value: ({ lastTriedAt }) => lastTriedAt,
      text: ({ lastTriedAt }) => instantText(lastTriedAt),
      exported: 'lastTriedAt',
    },
  ],
  filters: [],
  read: readConnection(
    WebhookListDocument,
    () => ({}),
    (data) => data.webhooks,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/webhooks/${id}`,
  empty: WEBHOOKS.empty,
};

/** Lists the webhooks. The list is read again after each registration of a webhook. */
export function WebhooksPage() {
  const session = useSession();
  const [version, setVersion] = useState(0);
  const subscribe = <SubscribeWebhook onDone={() => setVersion((before) => before + 1)} />;
  return <ListPage key={version} spec={SPEC} actions={can(session, 'subscribeWebhook') ? subscribe : null} />;
}
