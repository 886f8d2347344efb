import { earliest } from '../../../../../shared/kernel/dates/extremes';
import { sumFen } from '../../../../../shared/kernel/money';
import { ruleOfAllLots } from '../../judging/applicability.rules';
import { NOT_APPLICABLE, figure, judged, metIf, reasonsFirst } from '../../judging/verdict.rules';
import { isPaid } from './paid.rules';

/**
 * FN-3 (方案 五(二)): payments never exceed the price of the lot. A held instalment is not paid. After the termination of
 * the lot, only its settlement is paid.
 */
export const disbursement = ruleOfAllLots('FN-3', (lots) => {
  if (!lots.some(isPaid)) return NOT_APPLICABLE;
  const wrong = lots.flatMap(({ wronglyPaidOn }) => wronglyPaidOn);
  const overpaid = lots.filter(({ paidFen, priceFen }) => paidFen > priceFen).length;
  const [paidFen, priceFen] = [sumFen(lots.map((lot) => lot.paidFen)), sumFen(lots.map((lot) => lot.priceFen))];
  const figures = reasonsFirst([
    [overpaid > 0, figure('lotsPaidAbovePrice', overpaid, 0)],
    [wrong.length > 0, figure('paymentsWhileHeldOrEnded', wrong.length, 0)],
    [paidFen > priceFen, figure('paidFen', paidFen, priceFen)],
  ]);
  const since = overpaid === 0 ? earliest(wrong) : null;
  return judged(metIf(overpaid === 0 && wrong.length === 0), figures, since);
});
