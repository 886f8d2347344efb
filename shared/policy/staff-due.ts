import { type PlainDate, addDays, addMonths } from '../kernel/dates/period';
import { ruleOf } from './policy';
import { type Policy } from './schema/policy-schema';

/**
 * Returns the last day by which staff must be on post after a signing (PE-6). A policy without PE-6 gives no time, so it
 * is the day of the signing.
 */
export function staffDueOn(policy: Policy | null, signedOn: PlainDate): PlainDate {
  return addMonths(signedOn, ruleOf(policy, 'PE-6')?.parameters.months ?? 0);
}

/** Returns the last day of signing after which staff must be on post already. The rules about staff then hold today. */
export function lastStaffedSigning(policy: Policy | null, today: PlainDate): PlainDate {
  // A month is shorter than the day of another month at most by three days.
  let day = addDays(addMonths(today, -(ruleOf(policy, 'PE-6')?.parameters.months ?? 0)), 3);
  while (staffDueOn(policy, day) >= today) day = addDays(day, -1);
  return day;
}
