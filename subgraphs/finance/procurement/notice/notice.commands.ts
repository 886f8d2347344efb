import { type EventDraft, recorded } from '../../../../shared/store/write';
import { notFound } from '../../../../shared/kernel/errors';
import { governs } from '../../../../shared/access/scope';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { doorFor } from '../../ground/guard/guard.commands';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type FinanceTx } from '../../transaction';
import { awarded } from '../award/award.rules';
import { type Announcement, type Award } from './notice.input';
import { type NoticeRow, RECORDED_NOTICE } from './notice.row';

/** By the district that buys, from this instant on for everybody (CO-6). @returns the notice's id */
export async function publishNotice(tx: FinanceTx, { division, ...told }: Announcement): Promise<string[]> {
  if (!governs(tx.scope, { divisionCode: division, districtCode: division })) throw notFound();
  const notice: NoticeRow = {
    ...{ id: newId(tx.now), districtCode: division, ...told, publishedAt: tx.now.toISOString() },
    ...{ awardContractorId: null, awardedOn: null, creditCheckedOn: null },
  };
  await tx.notices.insert(notice);
  tx.write.record(noticeEvent('NOTICE_PUBLISHED', null, notice));
  return [notice.id];
}

/** @returns the id of the notice, which is its award's */
export async function recordAward(tx: FinanceTx, { noticeId, contractorId, ...award }: Award): Promise<string[]> {
  const notice = await tx.notices.getLocked('id', noticeId);
  const [contractor] = await tx.contractors.findByKeys('id', [contractorId]);
  if (contractor === undefined) throw notFound();
  const door = await doorFor(tx, { districtCode: notice.districtCode, stationIds: [] });
  const after = awarded(notice, { contractor, ...award }, { door, today: tx.today });
  await tx.notices.update(after);
  tx.write.record(noticeEvent('AWARD_RECORDED', notice, after));
  return [noticeId];
}

function noticeEvent(action: string, before: NoticeRow | null, after: NoticeRow): EventDraft {
  return {
    action,
    subject: { type: 'ProcurementNotice', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_NOTICE),
    after: recorded(after, RECORDED_NOTICE),
  };
}
