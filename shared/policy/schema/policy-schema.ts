import { z } from 'zod';
import { RULE_FORCE, type RuleForce } from '../../domain/standard';
import { day } from '../rule/parameters';
import { type ParametersOf, RULES, type RuleId } from '../rules/registry';
import { calendarSchema } from './calendar-schema';

/** The entry of one rule in one version of a policy. */
export type RuleInPolicy<Id extends RuleId> = {
  /** The clause of the implementation plan (方案), or of the document that holds the city's standard. */
  clause: string;
  /** The demand of the clause, in one Chinese sentence of the Hub's own. It is not a quotation. */
  summary: string;
  /**
   * A MUST rule cannot be waived. IN_PRINCIPLE stands for 原则上. If the field is absent, the rule's default force
   * applies.
   */
  force?: RuleForce;
  parameters: ParametersOf<Id>;
};

/** The rules that a version has. An absent rule judges nothing and refuses no command. */
export type PolicyRules = { [Id in RuleId]?: RuleInPolicy<Id> };

const text = z.string().min(1);
const shapes = RULES.map(({ id, parameters }) => {
  const force = z.enum(RULE_FORCE.values).optional();
  return [id, z.strictObject({ clause: text, summary: text, force, parameters }).optional()] as const;
});
/** The compiler cannot see that each id has its own parameters, because the registry makes this schema at run time. */
const rulesSchema = z.strictObject(Object.fromEntries(shapes)) as unknown as z.ZodType<PolicyRules>;

/** A policy: the standard of one place from a date on. Another city adds its own data and changes no code. */
export const policySchema = z.strictObject({
  /**
   * The first digits of the codes of the divisions to which the policy applies. Where several policies apply, the one
   * with the longest code wins.
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
   * `accessMonths` is the number of months for which offices may read a worker after a posting. `sealedAfterYears` is
   * the number of years after which a person is sealed (封存). `archiveYears` is the number of years for which purchase
   * files are kept before the person is anonymised.
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
  /** The number of working days within which a complaint must be answered. Without it no complaint has a due date. */
  complaints: z.strictObject({ workingDays: z.int().min(1).max(60) }).optional(),
});
export type Policy = z.infer<typeof policySchema>;
export type EvaluationParameters = ParametersOf<'EV-1'>;
