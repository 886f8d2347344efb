import { type FundingSource } from '../../../../../shared/domain/money';
import { sumFen } from '../../../../../shared/kernel/money';
import { ruleOfAllLots } from '../../judging/applicability.rules';
import { NOT_APPLICABLE, figure, judged, listed, metIf } from '../../judging/verdict.rules';
import { isPaid } from './paid.rules';

/** FN-2 (方案 五(三)): every fen that was paid comes from a budget line, and from a source that is allowed to pay. */
export const sources = ruleOfAllLots('FN-2', (lots, { parameters }) => {
  if (!lots.some(isPaid)) return NOT_APPLICABLE;
  const paid = [...new Set(lots.flatMap(({ paidSources }) => paidSources))].sort();
  const barred = paid.filter((source) => !parameters.sources.includes(source as FundingSource));
  const untracedFen = sumFen(lots.map((lot) => lot.untracedFen));
  const figures = [
    figure('paidFen', sumFen(lots.map(({ paidFen }) => paidFen))),
    figure('untracedFen', untracedFen, 0),
    figure('sources', listed(paid)),
    figure('barredSources', listed(barred)),
  ];
  return judged(metIf(untracedFen === 0 && barred.length === 0), figures);
});
