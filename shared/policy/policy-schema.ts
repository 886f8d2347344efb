import { z } from 'zod';
import { addDays, isPlainDate, isoWeekOf, weekEnd } from '../kernel/dates/period';
import { PARAMETERS, day } from './parameters';

export type RuleId = keyof typeof PARAMETERS;
export const RULE_IDS = Object.keys(PARAMETERS) as RuleId[];

/** MUST takes no waiver; IN_PRINCIPLE is 原则上. */
export const FORCES = ['MUST', 'SHOULD', 'IN_PRINCIPLE'] as const;
export type Force = (typeof FORCES)[number];

const rule = <Parameters extends z.ZodType>(parameters: Parameters) =>
  z.strictObject({
    title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
    /** Of the implementation plan (方案), or whatever document the city's standard is. */
    clause: z.string().min(1),
    /** The subgraph that owns the facts. */
    owner: z.enum(['stations', 'personnel', 'finance', 'evaluation']),
    force: z.enum(FORCES),
    parameters,
  });

const rulesSchema = z.strictObject({
  'ST-1': rule(PARAMETERS['ST-1']),
  'ST-2': rule(PARAMETERS['ST-2']),
  'ST-3': rule(PARAMETERS['ST-3']),
  'ST-4': rule(PARAMETERS['ST-4']),
  'ST-5': rule(PARAMETERS['ST-5']),
  'PE-1': rule(PARAMETERS['PE-1']),
  'PE-2': rule(PARAMETERS['PE-2']),
  'PE-3': rule(PARAMETERS['PE-3']),
  'PE-4': rule(PARAMETERS['PE-4']),
  'PE-5': rule(PARAMETERS['PE-5']),
  'PE-6': rule(PARAMETERS['PE-6']),
  'CO-1': rule(PARAMETERS['CO-1']),
  'CO-2': rule(PARAMETERS['CO-2']),
  'CO-3': rule(PARAMETERS['CO-3']),
  'CO-4': rule(PARAMETERS['CO-4']),
  'CO-5': rule(PARAMETERS['CO-5']),
  'CO-6': rule(PARAMETERS['CO-6']),
  'FI-1': rule(PARAMETERS['FI-1']),
  'FI-2': rule(PARAMETERS['FI-2']),
  'FI-3': rule(PARAMETERS['FI-3']),
  'FI-4': rule(PARAMETERS['FI-4']),
  'FI-5': rule(PARAMETERS['FI-5']),
  'EV-1': rule(PARAMETERS['EV-1']),
  'EV-2': rule(PARAMETERS['EV-2']),
  'EV-3': rule(PARAMETERS['EV-3']),
  'FN-1': rule(PARAMETERS['FN-1']),
  'FN-2': rule(PARAMETERS['FN-2']),
  'FN-3': rule(PARAMETERS['FN-3']),
} satisfies Record<RuleId, z.ZodType>);

function isEachOnce(days: readonly string[]): boolean {
  return new Set(days).size === days.length;
}

/** What is no day at all is refused already, and is none here. */
function isOnWeekend(date: string): boolean {
  if (!isPlainDate(date)) return true;
  const sunday = weekEnd(isoWeekOf(date));
  return date === sunday || date === addDays(sunday, -1);
}

/** A year's public holidays, and the weekend days that are worked in their place. */
const calendarSchema = z
  .strictObject({ source: z.string().min(1), holidays: z.array(day), workdays: z.array(day) })
  .refine(({ holidays, workdays }) => isEachOnce([...holidays, ...workdays]), 'A day is named once, as one of the two.')
  .refine(({ workdays }) => workdays.every(isOnWeekend), 'What is worked in the place of a holiday is a weekend day.');

/** By year, '2026'. Of a year that is not here it is not known which days are worked. */
const calendarsSchema = z.record(z.string().regex(/^\d{4}$/), calendarSchema).superRefine((calendar, context) => {
  for (const [year, { holidays, workdays }] of Object.entries(calendar)) {
    const strange = [...holidays, ...workdays].filter((each) => !each.startsWith(`${year}-`));
    for (const each of strange)
      context.addIssue({ code: 'custom', path: [year], message: `${each} lies in another year.` });
  }
});

/** The standard of a place from a date on (domain.md §2). Another city changes the data, not the code. */
export const policySchema = z.strictObject({
  /** Divisions whose code begins with this; the longest that fits is chosen. */
  division: z.string().regex(/^(?:\d{2}|\d{4}|\d{6}|\d{9})?$/, 'A code has 2, 4, 6 or 9 digits; none is everywhere.'),
  version: z.string().min(1),
  effectiveFrom: day,
  rules: rulesSchema,
  calendar: calendarsSchema,
});
export type Policy = z.infer<typeof policySchema>;
export type PolicyRules = Policy['rules'];
export type EvaluationParameters = PolicyRules['EV-1']['parameters'];
