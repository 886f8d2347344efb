import DataLoader from 'dataloader';
import { receiptHashOf } from '../../../../shared/kernel/ids/complaint-receipt';
import { rowLoader } from '../../../../shared/store/load-rows';
import { type ComplaintReceiptRepository } from './complaint.repository';
import { type ComplaintReceiptRow } from './complaint.row';

/** Makes the loader of the status of complaints by the receipts that citizens hold. An unknown receipt gives null. */
export function receiptLoader(receipts: ComplaintReceiptRepository): DataLoader<string, ComplaintReceiptRow | null> {
  const byHash = rowLoader(receipts, 'receiptHash');
  return new DataLoader((asked) => Promise.all(asked.map((receipt) => byHash.load(receiptHashOf(receipt)))));
}
