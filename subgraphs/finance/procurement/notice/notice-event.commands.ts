import { type EventDraft, recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type NoticeRow, RECORDED_NOTICE } from './notice.row';

/** A change of a notice, as the record shows it. `before` is null where it is new. */
export function noticeEvent(action: string, before: NoticeRow | null, after: NoticeRow): EventDraft {
  return {
    action,
    subject: { type: 'ProcurementNotice', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_NOTICE),
    after: recorded(after, RECORDED_NOTICE),
  };
}
