import { z } from 'zod';
import { type DivisionCode } from '../division-code';

/** Numbers of the standard, with their clause in the implementation plan (方案), from a date on. Another city changes the data, not the code. */
const policySchema = z.strictObject({
  /** Divisions whose code begins with this; the longest prefix that fits is chosen. */
  division: z.string().regex(/^\d*$/),
  version: z.string().min(1),
  effectiveFrom: z.iso.date(),
  parameters: z.strictObject({
    /** PE-1 (三(二)): stationed staff, at least. */
    staffMinimum: z.int().min(1),
  }),
});
export type Policy = z.infer<typeof policySchema>;

export const POLICIES: readonly Policy[] = [
  { division: '37', version: 'jinan-2021', effectiveFrom: '2021-02-04', parameters: { staffMinimum: 3 } },
].map((each) => policySchema.parse(each));

/** @returns the policy in force at a place on a day, or null: then what rests on it is unknown, never met. */
export function policyFor(
  policies: readonly Policy[],
  { division, on }: { division: DivisionCode; on: string },
): Policy | null {
  const inForce = policies.filter((each) => division.startsWith(each.division) && each.effectiveFrom <= on);
  const byFit = (a: Policy, b: Policy) =>
    b.division.length - a.division.length || b.effectiveFrom.localeCompare(a.effectiveFrom);
  return inForce.toSorted(byFit)[0] ?? null;
}
