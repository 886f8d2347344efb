import { isDuplicate } from '../../../../shared/store/connection/transaction';
import { recorded } from '../../../../shared/store/write';
import { notFound } from '../../../../shared/kernel/errors';
import { assertVersion } from '../../../../shared/kernel/expected-version';
import { governs } from '../../../../shared/access/scope';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { type NewShare } from './funding-share.input';
import { type FundingShareRow, RECORDED_SHARE } from './funding-share.row';
import { assertSetsShares } from './funding-share.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type FundingShareSlice } from './funding-share.repository';

/** The transaction that the commands of this file need. */
export type FundingShareTransaction = Transaction<FundingShareSlice>;

/**
 * Sets the share that the city pays of a year's funding (FN-1), for all districts of the city or for one of them. A
 * later call replaces the share.
 * @returns the share's id
 */
export async function setFundingShare(
  tx: FundingShareTransaction,
  { division, year, cityPercent, expectedVersion }: NewShare,
) {
  if (!governs(tx.scope, { divisionCode: division, districtCode: division })) throw notFound();
  assertSetsShares(tx.caller);
  const before = await tx.fundingShares.lockOf(division, year);
  assertVersion({ version: before?.version ?? 0 }, expectedVersion);
  const id = before?.id ?? newId(tx.now);
  const after = { id, divisionCode: division, year, cityPercent, setOn: tx.today, version: expectedVersion + 1 };
  if (before === null) await insert(tx, after);
  else await tx.fundingShares.update(after);
  tx.write.record({
    action: 'FUNDING_SHARE_SET',
    subject: { type: 'FundingShare', id },
    place: purchasersPlace({ districtCode: division }),
    before: before && recorded(before, RECORDED_SHARE),
    after: recorded(after, RECORDED_SHARE),
  });
  return [id];
}

/** Inserts a share. If two callers set it for the first time at once, the second gets a version conflict. */
async function insert(tx: FundingShareTransaction, share: FundingShareRow): Promise<void> {
  try {
    await tx.fundingShares.insert(share);
  } catch (error) {
    if (isDuplicate(error)) assertVersion({ version: 1 }, 0);
    throw error;
  }
}
