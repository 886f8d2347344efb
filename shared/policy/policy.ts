import { type PlainDate } from '../period';
import { JINAN_2021 } from './jinan-2021';
import { type Policy, policySchema } from './policy-schema';

/** Every version of every place: a later one takes effect on its date, and the earlier stays for what was judged by it. */
export const POLICIES: readonly Policy[] = [JINAN_2021].map((each) => policySchema.parse(each));

/** @returns the policy in force at a place on a day, or null: then what rests on it is unknown, never met. */
export function policyFor(
  policies: readonly Policy[],
  { division, on }: { division: string; on: PlainDate },
): Policy | null {
  const inForce = policies.filter((each) => division.startsWith(each.division) && each.effectiveFrom <= on);
  const byFit = (a: Policy, b: Policy) =>
    b.division.length - a.division.length || b.effectiveFrom.localeCompare(a.effectiveFrom);
  return inForce.toSorted(byFit)[0] ?? null;
}
