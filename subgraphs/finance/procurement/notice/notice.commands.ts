import { governs } from '../../../../shared/access/scope';
import { notFound } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Announcement } from './notice.input';
import { type NoticeRow } from './notice.row';
import { noticeEvent } from './notice-event.commands';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type NoticeSlice } from './notice.repository';

/** The transaction that the commands of this file need. */
export type NoticeTransaction = Transaction<NoticeSlice>;

/** Publishes a notice of the district that buys. Everybody can read it from then on (CO-6). @returns the notice's id */
export async function publishNotice(
  tx: NoticeTransaction,
  { division, ...announced }: Announcement,
): Promise<string[]> {
  if (!governs(tx.scope, { divisionCode: division, districtCode: division })) throw notFound();
  const notice: NoticeRow = {
    id: newId(tx.now),
    districtCode: division,
    ...announced,
    publishedAt: tx.now.toISOString(),
    awardContractorId: null,
    awardedOn: null,
    creditCheckedOn: null,
    contractId: null,
  };
  await tx.notices.insert(notice);
  tx.write.record(noticeEvent('NOTICE_PUBLISHED', null, notice));
  return [notice.id];
}
