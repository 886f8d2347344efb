import { type Verdict } from '../../../../../shared/domain/standard';
import { type RuleId } from '../../../../../shared/policy/rules/registry';
import { staffDueOn } from '../../../../../shared/policy/staff-due';
import { type StationFacts } from '../../facts/subject-facts';
import { type WorkerFacts } from '../../facts/staff-facts';
import { type Rule } from '../../judging/judgement';
import { lotInForce, lotsInForce } from '../../judging/lot-in-force.rules';
import { type Given, type JudgementOf, NOT_APPLICABLE, UNKNOWN, rule } from '../../judging/verdict.rules';

/** Returns MET if the verified facts are enough, UNKNOWN if only the contractor's claims are enough, else NOT_MET. */
export function verified(enough: { claimed: boolean; verified: boolean }): Verdict {
  if (enough.verified) return 'MET';
  return enough.claimed ? 'UNKNOWN' : 'NOT_MET';
}

type StaffJudge<Id extends RuleId> = (staff: readonly WorkerFacts[], given: Given<Id>) => JudgementOf<Id>;

/**
 * Makes a rule about the staff of a station's contractor. This is the contractor whose lot is in force on the day. If
 * no lot has begun, it is the contractor of the signed lot that begins later. Staff of another contractor do not count,
 * although they may be on post during a handover. Under each lot, staff must be on post by a certain day (PE-6). The
 * rule applies after that day. It does not matter whether the station has opened.
 */
export function headcountRule<Id extends RuleId>(id: Id, judge: StaffJudge<Id>): Rule<StationFacts> {
  return rule(id, ({ lots, staff }: StationFacts, given): JudgementOf<Id> => {
    if (lots === null) return UNKNOWN;
    const { policy, asOf } = given;
    const lot = lotInForce(lotsInForce(lots, asOf), asOf);
    if (lot === null || staffDueOn(policy, lot.signedOn) >= asOf) return NOT_APPLICABLE;
    if (staff === null) return UNKNOWN;
    const own = staff.filter(({ contractorId }) => contractorId === lot.contractorId);
    return judge(own, given);
  });
}

/** Makes a rule about the staff of a station. It applies like a `headcountRule`, but only if somebody is on post. */
export function staffRule<Id extends RuleId>(id: Id, judge: StaffJudge<Id>): Rule<StationFacts> {
  return headcountRule(id, (staff, given) => (staff.length === 0 ? NOT_APPLICABLE : judge(staff, given)));
}
