import { type NewAttachment, attachFiles } from '../../../../shared/store/attached-files/attach-files';
import { type EventDraft, recorded } from '../../../../shared/store/write';
import { purchasersPlace } from '../../ground/purchase/purchasers-place';
import { RECORDED_ACCOUNT, type PaymentAccountRow } from '../payment-account/payment-account.row';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type AccountLetterSlice } from '../payment-account/payment-account.repository';

/**
 * Returns the event that records a change of an account. The event does not contain the holder, the number or the bank.
 */
export function accountEvent(action: string, before: PaymentAccountRow | null, after: PaymentAccountRow): EventDraft {
  return {
    action,
    subject: { type: 'PaymentAccount', id: after.id },
    place: purchasersPlace(after),
    before: before && recorded(before, RECORDED_ACCOUNT),
    after: recorded(after, RECORDED_ACCOUNT),
  };
}

/** Attaches the files of the contractor's letter to an account. */
export async function keepLetters(
  tx: Transaction<AccountLetterSlice>,
  { id: accountId, districtCode, contractorId }: PaymentAccountRow,
  given: readonly NewAttachment[],
): Promise<void> {
  const owner = { accountId, districtCode, contractorId };
  const place = purchasersPlace({ districtCode });
  await attachFiles(tx, tx.accountLetters, { place, rowOf: (file) => ({ ...owner, ...file }) }, given);
}
