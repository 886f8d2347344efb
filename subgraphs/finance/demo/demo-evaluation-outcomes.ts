import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { consequenceOf } from '../contract/evaluation-outcome/evaluation-outcome.rules';
import { type EvaluationOutcomeRow } from '../contract/evaluation-outcome/evaluation-outcome.row';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import { type LotStampRow } from '../ground/lot/lot-stamp.row';
import { type TerminationCaseRow } from '../contract/termination-case/termination-case.row';

/**
 * Returns the outcomes of the demonstration's signed evaluations. The demonstration already contains the consequences
 * of these evaluations. The rows of the outcomes keep the consequences from being carried out again.
 */
export function demoEvaluationOutcomes(
  { district, evaluations }: DistrictFacts,
  policies: readonly Policy[],
): EvaluationOutcomeRow[] {
  const districtCode = divisionCode(district);
  return evaluations.flatMap((evaluation) => {
    const { id: evaluationId, lotId, yearOrdinal, status, grade } = evaluation;
    const signedOn = lastSignature(evaluation);
    if (grade === null || signedOn === null || (status !== 'SIGNED' && status !== 'SUPERSEDED')) return [];
    const outcome = consequenceOf(grade, { districtCode, signedOn }, policies);
    if (outcome === null) return [];
    const { goesOn } = outcome;
    return [{ evaluationId, lotId, yearOrdinal, signedOn, goesOn, isStanding: status === 'SIGNED' }];
  });
}

function lastSignature({ signatures }: EvaluationFact): string | null {
  return (
    signatures
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * Returns the termination cases of a district. Each has the contract, contractor, district and station of its lot.
 * @throws Error if a case names a lot that the district does not have
 */
export function demoCases({ contracts, terminationCases }: DistrictFacts): TerminationCaseRow[] {
  const stamps = new Map(
    contracts.flatMap(({ id: contractId, contractorId, districtCode, lots }) =>
      lots.map(({ id, stationId }): [string, LotStampRow] => [
        id,
        { contractId, contractorId, districtCode, stationId },
      ]),
    ),
  );
  return terminationCases.map((fact) => {
    const stamp = stamps.get(fact.lotId);
    if (stamp === undefined) {
      throw new Error(
        `A termination case of the demonstration names the lot ${fact.lotId}, but its district has no such lot.`,
      );
    }
    return { ...fact, ...stamp, openLotId: fact.closedOn === null ? fact.lotId : null };
  });
}
