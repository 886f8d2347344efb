import { type EvaluationFact } from '../facts/evaluation';
import { type ContractFact, type TerminationCaseFact } from '../facts/finance';
import { addDays } from '../../kernel/dates/period';
import { POLICIES, policyFor, ruleOf } from '../../policy/policy';
import { idOn, type DistrictContext } from '../plan/context';

/**
 * Generates one case for each lot whose payments were put on hold after an unqualified evaluation (EV-2). The case is
 * opened on the first day of the hold.
 */
export function terminationCasesOf(
  context: DistrictContext,
  contracts: readonly ContractFact[],
  evaluations: readonly EvaluationFact[],
): TerminationCaseFact[] {
  const random = context.stream('terminations');
  return contracts.flatMap(({ id: contractId, districtCode, lots }) =>
    lots.flatMap(({ id: lotId, heldOn, terminatedOn }) => {
      const failed = evaluations.find((each) => each.lotId === lotId && isFailed(each));
      const policy = heldOn === null ? null : policyFor(POLICIES, { division: districtCode, on: heldOn });
      const consequence = ruleOf(policy, 'EV-2');
      if (failed === undefined || heldOn === null || consequence === null) return [];
      const { terminationDays } = consequence.parameters;
      const dates = { openedOn: heldOn, dueOn: addDays(heldOn, terminationDays), closedOn: terminatedOn };
      const outcome = terminatedOn === null ? null : ('TERMINATED' as const);
      return [{ id: idOn(random, heldOn), lotId, contractId, evaluationId: failed.id, ...dates, outcome }];
    }),
  );
}

function isFailed({ status, grade }: EvaluationFact): boolean {
  return status === 'SIGNED' && grade === 'UNQUALIFIED';
}
