import { ruleOfLotInForce } from '../../judging/applicability.rules';
import { figure, judged, listed, metIf } from '../../judging/verdict.rules';

/** CO-2 (方案 四(三)): the contract has all required clauses. */
export const clauses = ruleOfLotInForce('CO-2', ({ missingClauses, signedOn }, { parameters }) => {
  const missing = parameters.clauses.filter((clause) => missingClauses.includes(clause));
  const figures = [
    figure('clauses', parameters.clauses.length - missing.length, parameters.clauses.length),
    figure('missingClauses', listed(missing)),
  ];
  return judged(metIf(missing.length === 0), figures, signedOn);
});
