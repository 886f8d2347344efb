import { type PlainDate, addDays, addMonths } from '../kernel/dates/period';
import { ruleOf } from './policy';
import { type Policy } from './schema/policy-schema';

/**
 * Returns the last day by which staff must be on post after a signing (PE-6). A policy without PE-6 allows no time, so
 * the result is the day of the signing.
 */
export function staffDueOn(policy: Policy | null, signedOn: PlainDate): PlainDate {
  return addMonths(signedOn, ruleOf(policy, 'PE-6')?.parameters.months ?? 0);
}

/**
 * Returns the latest signing date for which the time to put staff on post (PE-6) has passed. The rules about staff
 * apply to contracts that were signed on or before that date.
 */
export function lastStaffedSigning(policy: Policy | null, today: PlainDate): PlainDate {
  // Adding months can lower the day of the month by up to three, because a month has at least 28 and at most 31 days.
  // The search therefore starts three days after the computed day and goes backward.
  let day = addDays(addMonths(today, -(ruleOf(policy, 'PE-6')?.parameters.months ?? 0)), 3);
  while (staffDueOn(policy, day) >= today) day = addDays(day, -1);
  return day;
}
