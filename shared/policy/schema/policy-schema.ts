import { z } from 'zod';
import { RULE_FORCE, type RuleForce } from '../../domain/standard';
import { day } from '../rule/parameters';
import { type ParametersOf, RULES, type RuleId } from '../rules/registry';
import { calendarSchema } from './calendar-schema';

/** What a version of a policy states about one of its rules. */
export type RuleInPolicy<Id extends RuleId> = {
  /** Of the implementation plan (方案), or of whatever document is the city's standard. */
  clause: string;
  /** MUST takes no waiver; IN_PRINCIPLE is 原则上. Where it is absent the rule's default holds. */
  force?: RuleForce;
  parameters: ParametersOf<Id>;
};

/** The rules that a version has. A rule that is absent is not judged, and no command is refused by it. */
export type PolicyRules = { [Id in RuleId]?: RuleInPolicy<Id> };

const shapes = RULES.map(({ id, parameters }) => {
  const force = z.enum(RULE_FORCE.values).optional();
  return [id, z.strictObject({ clause: z.string().min(1), force, parameters }).optional()] as const;
});
/** The registry makes the schema, so the compiler cannot see that each id has its own parameters. */
const rulesSchema = z.strictObject(Object.fromEntries(shapes)) as unknown as z.ZodType<PolicyRules>;

/** The standard of a place from a date on (domain.md §2). Another city changes the data, not the code. */
export const policySchema = z.strictObject({
  /** Divisions whose code begins with this; the longest that fits is chosen. */
  division: z
    .string()
    .regex(
      /^(?:\d{2}|\d{4}|\d{6}|\d{9})?$/,
      'A division code has 2, 4, 6 or 9 digits. Leave it empty for all divisions.',
    ),
  version: z.string().min(1),
  effectiveFrom: day,
  rules: rulesSchema,
  calendar: calendarSchema,
});
export type Policy = z.infer<typeof policySchema>;
export type EvaluationParameters = ParametersOf<'EV-1'>;
