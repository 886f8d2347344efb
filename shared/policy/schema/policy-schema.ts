import { z } from 'zod';
import { RULE_FORCE, type RuleForce } from '../../domain/standard';
import { type Label } from '../../domain/vocabulary';
import { day } from '../rule/parameters';
import { type ParametersOf, RULES, type RuleId } from '../rules/registry';
import { calendarSchema } from './calendar-schema';

/** The entry of one rule in one version of a policy. */
export type RuleInPolicy<Id extends RuleId> = {
  /** The clause of the implementation plan (方案), or of the document that holds the city's standard. */
  clause: string;
  /** The demand of the clause, in the Hub's own words. It is not a quotation. */
  summary: Label;
  /**
   * The force of the rule in this policy: a MUST rule cannot be waived, and IN_PRINCIPLE means 原则上. If the field is
   * absent, the rule's default force applies.
   */
  force?: RuleForce;
  parameters: ParametersOf<Id>;
};

/** The rules that a version of a policy has. A rule that is absent judges nothing and refuses no command. */
export type PolicyRules = { [Id in RuleId]?: RuleInPolicy<Id> };

const text = z.string().min(1);
const label = z.strictObject({ zh: text, en: text });
const shapes = RULES.map(({ id, parameters }) => {
  const force = z.enum(RULE_FORCE.values).optional();
  return [id, z.strictObject({ clause: text, summary: label, force, parameters }).optional()] as const;
});
/**
 * The schema of the rules of a policy. It is built from the registry at run time, so the compiler cannot know that each
 * rule has its own parameters.
 */
const rulesSchema = z.strictObject(Object.fromEntries(shapes)) as unknown as z.ZodType<PolicyRules>;

/**
 * A policy is the standard that applies to one division, or to all divisions, from a date on. To support another city,
 * add its policy as data. The code does not change.
 */
export const policySchema = z.strictObject({
  /**
   * The first digits of the codes of the divisions to which the policy applies. Where several policies apply, the
   * policy with the longest code wins.
   */
  division: z
    .string()
    .regex(
      /^(?:\d{2}|\d{4}|\d{6}|\d{9})?$/,
      'A division code has 2, 4, 6 or 9 digits. Leave it empty for all divisions.',
    ),
  version: z.string().min(1),
  effectiveFrom: day,
  rules: rulesSchema,
  /**
   * The terms for personal data:
   * - `accessMonths` is the number of months for which offices may read a worker's data after the posting ends.
   * - `sealedAfterYears` is the number of years after the last posting at which a worker's data is sealed (封存).
   * - `archiveYears` is the number of years for which purchase files are kept, counted from the last posting. At the
   *   end of these years, the worker's data is anonymised.
   */
  personalData: z
    .strictObject({
      accessMonths: z.int().min(0).max(120),
      sealedAfterYears: z.int().min(1).max(200),
      archiveYears: z.int().min(1).max(200),
    })
    .refine(
      ({ sealedAfterYears, archiveYears }) => sealedAfterYears <= archiveYears,
      'sealedAfterYears must not exceed archiveYears.',
    )
    .optional(),
  calendar: calendarSchema,
  /**
   * The number of working days within which a complaint must be answered. If this is absent, complaints have no due
   * date.
   */
  complaints: z.strictObject({ workingDays: z.int().min(1).max(60) }).optional(),
});
export type Policy = z.infer<typeof policySchema>;
export type EvaluationParameters = ParametersOf<'EV-1'>;
