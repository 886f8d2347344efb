import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, metIf } from '../../judging/verdict.rules';

/** CO-3 (方案 四(二)): a contractor never serves both a district's hub and one of its stations. */
export const noConflict = ruleOfLotInForce('CO-3', ({ contractorId, isInConflict }) =>
  judged(metIf(!isInConflict), [
    figure('isInConflict', String(isInConflict), 'false'),
    figure('contractor', contractorId),
  ]),
);
