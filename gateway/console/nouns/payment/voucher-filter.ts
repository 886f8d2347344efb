import { type Filter } from '../../kit/list/filter';
import { PAYING } from '../../words/finance/payment';

/**
 * The filter for one voucher number. It searches the payments of every status, because a payment that waits for the
 * finance bureau has no voucher yet.
 */
export const VOUCHER_FILTER: Filter = {
  name: 'voucher',
  label: PAYING.voucherFilter,
  kind: 'text',
  clears: ['status'],
};
