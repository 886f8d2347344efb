import { defineRule } from '../../rule/definition';
import { noParameters } from '../../rule/parameters';

/**
 * FN-3 limits payments. Payments must never exceed the price. An instalment on hold must not be paid, and after the
 * termination of a lot only its settlement may be paid.
 */
export const FN_3 = defineRule({
  id: 'FN-3',
  title: { zh: '资金拨付', en: 'Disbursement' },
  owner: 'finance',
  force: 'MUST',
  subjects: ['STATION', 'HUB_LOT'],
  parameters: noParameters,
  units: {},
  figures: {
    paidFen: { zh: '已支付(元)', en: 'Paid (yuan)', values: 'FEN', bound: 'MOST' },
    lotsPaidAbovePrice: { zh: '超过价款支付的标段', en: 'Lots paid above the price' },
    paymentsWhileHeldOrEnded: { zh: '暂停期间或终止后的支付', en: 'Payments during a hold or after termination' },
  },
});
