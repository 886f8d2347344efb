import { rowLoader } from '../../../../shared/store/load-rows';
import { type ComplaintSlice } from './complaint.repository';
import { receiptLoader } from './receipt.loader';

/** Makes the loaders of complaints by id, and of the status of complaints by receipt. */
export function complaintLoaders({ complaints, receipts }: ComplaintSlice) {
  return { complaint: rowLoader(complaints, 'id'), receipt: receiptLoader(receipts) };
}
export type ComplaintLoaders = ReturnType<typeof complaintLoaders>;
