import { type Verdict } from '../../../../../shared/domain/standard';
import { type RuleId } from '../../../../../shared/policy/rules/registry';
import { type StationFacts } from '../../facts/subject-facts';
import { type WorkerFacts } from '../../facts/staff-facts';
import { SERVING, stationRule } from '../../judging/applicability.rules';
import { type Rule } from '../../judging/judgement';
import { type Given, type JudgementOf, NOT_APPLICABLE, UNKNOWN } from '../../judging/verdict.rules';

/** Judges what the employer claims and an office verifies: met if it is verified, unknown if it is only claimed. */
export function verified(enough: { claimed: boolean; verified: boolean }): Verdict {
  if (enough.verified) return 'MET';
  return enough.claimed ? 'UNKNOWN' : 'NOT_MET';
}

/** Makes a rule about the staff of a station in operation. If nobody is on post, the rule does not apply. */
export function staffRule<Id extends RuleId>(
  id: Id,
  judge: (staff: readonly WorkerFacts[], given: Given<Id>) => JudgementOf<Id>,
): Rule<StationFacts> {
  return stationRule({
    id,
    states: SERVING,
    judge: ({ staff }, given): JudgementOf<Id> => {
      if (staff === null) return UNKNOWN;
      return staff.length === 0 ? NOT_APPLICABLE : judge(staff, given);
    },
  });
}
