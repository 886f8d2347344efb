import { notFound } from '../../../../shared/kernel/errors';
import { guardFor } from '../../ground/guard/guard.commands';
import { noticeEvent } from '../notice/notice-event.commands';
import { type Award } from './award.input';
import { awarded } from './award.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type WaiverSlice } from '../../ground/guard/waived.row';
import { type ContractorSlice } from '../contractor/contractor.repository';
import { type NoticeSlice } from '../notice/notice.repository';

/** The transaction that the commands of this file need. */
export type AwardTransaction = Transaction<WaiverSlice & ContractorSlice & NoticeSlice>;

/** Records the award of a notice. @returns the notice's id, which is also the id of the award */
export async function recordAward(
  tx: AwardTransaction,
  { noticeId, contractorId, ...award }: Award,
): Promise<string[]> {
  const notice = await tx.notices.getLocked('id', noticeId, 'input.noticeId');
  const [contractor] = await tx.contractors.findByKeys('id', [contractorId]);
  if (contractor === undefined) throw notFound('input.contractorId');
  const guard = await guardFor(tx, { districtCode: notice.districtCode, stationIds: [] });
  const after = awarded(notice, { contractor, ...award }, { guard, today: tx.today });
  await tx.notices.update(after);
  tx.write.record(noticeEvent('AWARD_RECORDED', notice, after));
  return [noticeId];
}
