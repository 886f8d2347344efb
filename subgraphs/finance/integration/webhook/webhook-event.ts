import { type EventDraft, recorded } from '../../../../shared/store/write';
import { RECORDED_WEBHOOK, type WebhookRow } from './webhook.row';

export function webhookEvent(action: string, before: WebhookRow | null, after: WebhookRow): EventDraft {
  const { id, divisionCode } = after;
  return {
    action,
    subject: { type: 'Webhook', id },
    place: { stationId: null, divisionCode, districtCode: divisionCode },
    before: before && recorded(before, RECORDED_WEBHOOK),
    after: recorded(after, RECORDED_WEBHOOK),
  };
}
