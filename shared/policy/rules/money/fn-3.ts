import { defineRule } from '../../rule/definition';
import { noParameters } from '../../rule/parameters';

/** Disbursement: never above the price, and nothing while a lot is held or after its end but the settlement. */
export const FN_3 = defineRule({
  id: 'FN-3',
  title: { zh: '资金拨付', en: 'Disbursement' },
  owner: 'finance',
  force: 'MUST',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: noParameters,
  units: {},
  figures: {
    paidFen: { zh: '已支付(元)', en: 'Paid (yuan)', values: 'FEN' },
    lotsPaidAbovePrice: { zh: '超过价款支付的标段', en: 'Lots paid above the price' },
    paymentsWhileHeldOrEnded: { zh: '暂停或终止后的支付', en: 'Payments while held or after the end' },
  },
});
