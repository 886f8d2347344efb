import { type PlainDate } from '../kernel/dates/period';
import { JINAN_2021 } from './jinan-2021';
import { type Policy, policySchema } from './policy-schema';

/**
 * Every version of every place: a later one takes effect on its date, and the earlier stays for what was judged by it.
 * @throws Error that names the version, where in it, and what is wrong; so that the hub does not start on a standard that is none
 */
export function readPolicies(told: readonly unknown[]): Policy[] {
  const policies = told.map(read);
  for (const { version, division, effectiveFrom } of policies) {
    const alike = policies.filter((each) => each.version === version);
    if (alike.length > 1) throw new Error(`Policy ${version}: another has the same version.`);
    const rivals = policies.filter((each) => each.division === division && each.effectiveFrom === effectiveFrom);
    if (rivals.length > 1)
      throw new Error(`Policy ${version}: another takes effect in the same place on the same day.`);
  }
  return policies;
}

function read(told: unknown): Policy {
  const parsed = policySchema.safeParse(told);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`Policy ${versionOf(told)}: ${faults.join(' ')}`);
}

function versionOf(told: unknown): string {
  const version = typeof told === 'object' && told !== null && 'version' in told ? told.version : null;
  return typeof version === 'string' ? version : 'without a version';
}

export const POLICIES: readonly Policy[] = readPolicies([JINAN_2021]);

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
