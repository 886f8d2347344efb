import { type PlainDate, addDays, addMonths } from '../kernel/dates/period';
import { ruleOf } from './policy';
import { type Policy } from './schema/policy-schema';

/**
 * Returns the last day by which staff must be on post after a signing (PE-6). A policy without PE-6 allows no time, so
 * that this is the day of the signing.
 */
export function staffDueOn(policy: Policy | null, signedOn: PlainDate): PlainDate {
  return addMonths(signedOn, ruleOf(policy, 'PE-6')?.parameters.months ?? 0);
}

/**
 * Returns the latest day of signing for which staff must already be on post today. The rules about staff hold for
 * contracts that were signed up to then.
 */
export function lastStaffedSigning(policy: Policy | null, today: PlainDate): PlainDate {
  // Adding months can shorten a date by at most three days, because the shortest month has 28 days and the longest 31.
  let day = addDays(addMonths(today, -(ruleOf(policy, 'PE-6')?.parameters.months ?? 0)), 3);
  while (staffDueOn(policy, day) >= today) day = addDays(day, -1);
  return day;
}
