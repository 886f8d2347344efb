import { type FundingSource } from '../../../../../shared/domain/money';
import { sumFen } from '../../../../../shared/kernel/money';
import { ruleOfAllLots } from '../../judging/applicability.rules';
import { NOT_APPLICABLE, figure, judged, listed, metIf, reasonsFirst } from '../../judging/verdict.rules';
import { isPaid } from './paid.rules';

/** FN-2 (方案 五(三)): every fen that was paid comes from a budget line, and from a source that is allowed to pay. */
export const sources = ruleOfAllLots('FN-2', (lots, { parameters }) => {
  if (!lots.some(isPaid)) return NOT_APPLICABLE;
  const paid = [...new Set(lots.flatMap(({ paidSources }) => paidSources))].sort();
  const barred = paid.filter((source) => !parameters.sources.includes(source as FundingSource));
  const untracedFen = sumFen(lots.map((lot) => lot.untracedFen));
  const figures = reasonsFirst([
    [untracedFen !== 0, figure('untracedFen', untracedFen, 0)],
    [barred.length > 0, figure('barredSources', listed(barred))],
    [false, figure('sources', listed(paid))],
    [false, figure('paidFen', sumFen(lots.map(({ paidFen }) => paidFen)))],
  ]);
  return judged(metIf(untracedFen === 0 && barred.length === 0), figures);
});
