import { z } from 'zod';
import { type DivisionCode } from '../division-code';

/** EV-1 (四(五)), in tenths of a point. Its five dimensions are the city's; weights and bounds are the hub's default (domain.md §3). */
const evaluationSchema = z.strictObject({
  /** The most points of each dimension: together 100.0. */
  weightsTenths: z
    .strictObject({
      ADMINISTRATION: z.int().min(0),
      FINANCE: z.int().min(0),
      SERVICE: z.int().min(0),
      SOCIAL_APPRAISAL: z.int().min(0),
      PUBLICITY_AND_INNOVATION: z.int().min(0),
    })
    .refine((weights) => Object.values(weights).reduce((sum, each) => sum + each, 0) === 1000, 'Weights sum to 1000.'),
  /** The lower bound of each grade, itself included; what is below the last is UNQUALIFIED. */
  gradeBoundsTenths: z
    .strictObject({ EXCELLENT: z.int().max(1000), GOOD: z.int(), QUALIFIED: z.int().min(0) })
    .refine(({ EXCELLENT, GOOD, QUALIFIED }) => EXCELLENT > GOOD && GOOD > QUALIFIED, 'Bounds descend.'),
});
export type EvaluationParameters = z.infer<typeof evaluationSchema>;

const JINAN_EVALUATION: EvaluationParameters = {
  weightsTenths: {
    ADMINISTRATION: 150,
    FINANCE: 200,
    SERVICE: 400,
    SOCIAL_APPRAISAL: 150,
    PUBLICITY_AND_INNOVATION: 100,
  },
  gradeBoundsTenths: { EXCELLENT: 900, GOOD: 800, QUALIFIED: 600 },
};

/** Numbers of the standard, with their clause in the implementation plan (方案), from a date on. Another city changes the data, not the code. */
const policySchema = z.strictObject({
  /** Divisions whose code begins with this; the longest prefix that fits is chosen. */
  division: z.string().regex(/^\d*$/),
  version: z.string().min(1),
  effectiveFrom: z.iso.date(),
  parameters: z.strictObject({
    /** PE-1 (三(二)): stationed staff, at least. */
    staffMinimum: z.int().min(1),
    evaluation: evaluationSchema,
  }),
});
export type Policy = z.infer<typeof policySchema>;

export const POLICIES: readonly Policy[] = [
  {
    division: '37',
    version: 'jinan-2021',
    effectiveFrom: '2021-02-04',
    parameters: { staffMinimum: 3, evaluation: JINAN_EVALUATION },
  },
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
