import { type EventDraft, recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type NoticeRow, RECORDED_NOTICE } from './notice.row';

/** Returns the event that records a change of a notice. `before` is null for a new notice. */
export function noticeEvent(action: string, before: NoticeRow | null, after: NoticeRow): EventDraft {
  return {
    action,
    subject: { type: 'ProcurementNotice', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_NOTICE),
    after: recorded(after, RECORDED_NOTICE),
  };
}
