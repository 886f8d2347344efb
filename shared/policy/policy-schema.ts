import { z } from 'zod';

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
  /** Days after the end of a project year by which both offices have signed. */
  days: z.int().min(1),
});
export type EvaluationParameters = z.infer<typeof evaluationSchema>;

const list = <const Values extends readonly [string, ...string[]]>(values: Values) => z.array(z.enum(values)).min(1);
const monthAndDay = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
const none = z.strictObject({});

/** What each rule of the standard (domain.md §2) is measured with. */
const PARAMETERS = {
  /** The last day on which a street or town may still be without its station. */
  'ST-1': z.strictObject({ dueOn: z.iso.date() }),
  'ST-2': z.strictObject({
    sources: list(['PARTY_MASS_CENTRE', 'CIVILISATION_PRACTICE_CENTRE', 'PUBLIC_BUILDING', 'OTHER']),
  }),
  /** `nameSuffix` ends the station's name, which is what a plaque says. */
  'ST-3': z.strictObject({
    placements: list(['OUTDOOR', 'INDOOR']),
    nameSuffix: z.string().min(1),
    emblem: z.boolean(),
    prominent: z.boolean(),
  }),
  'ST-4': z.strictObject({
    kinds: list(['PERSONNEL', 'FINANCE', 'VOLUNTEERS', 'VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE']),
  }),
  /** A check older than `months` says nothing of today. */
  'ST-5': z.strictObject({
    kinds: list(['PROFESSIONAL_SERVICE', 'TALENT_TRAINING', 'COMMUNITY_GOVERNANCE']),
    months: z.int().min(1),
  }),
  'PE-1': z.strictObject({ minimum: z.int().min(1) }),
  'PE-2': z.strictObject({ maximumAge: z.int().min(18), measured: z.enum(['ON_ASSESSMENT', 'ON_POSTING']) }),
  'PE-3': z.strictObject({ minimum: z.enum(['JUNIOR_COLLEGE', 'BACHELOR', 'MASTER', 'DOCTORATE']) }),
  /** The share of the staff that is qualified, at least. */
  'PE-4': z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) }),
  /** Hours of each full week on post, over the last `weeks`. */
  'PE-5': z.strictObject({ hours: z.int().min(1).max(168), weeks: z.int().min(1).max(12) }),
  /** Months from the signing of the contract. */
  'PE-6': z.strictObject({ months: z.int().min(0) }),
  'CO-1': z.strictObject({ years: z.int().min(1) }),
  'CO-2': z.strictObject({
    clauses: list([
      ...(['CONTENT', 'TERM', 'QUANTITY', 'QUALITY'] as const),
      ...(['PRICE', 'SETTLEMENT', 'RIGHTS_AND_DUTIES', 'BREACH_LIABILITY'] as const),
    ]),
  }),
  'CO-3': none,
  'CO-4': z.strictObject({
    kinds: list(['ENTERPRISE', 'SOCIAL_ORGANISATION', 'OTHER_LAWFUL', 'MASS_ORGANISATION']),
    barredWhereTreasuryFunded: list(['MASS_ORGANISATION']),
    creditCheck: z.boolean(),
  }),
  'CO-5': none,
  /** Days between publication and award, at least. */
  'CO-6': z.strictObject({
    parts: list(['CONTENT', 'STANDARD', 'REQUIREMENTS', 'METHOD', 'CONTRACTOR_CONDITIONS']),
    daysBeforeAward: z.int().min(0),
  }),
  'FI-1': z.strictObject({ dueOn: monthAndDay }),
  /** Months from the arrival of the staff. */
  'FI-2': z.strictObject({ months: z.int().min(0) }),
  /** A brief tells of `everyMonths` full calendar months, and is due on a day of the month that follows. */
  'FI-3': z.strictObject({
    everyMonths: z.union([1, 3, 6, 12].map((each) => z.literal(each))),
    dueDay: z.int().min(1).max(28),
  }),
  /** Months from the beginning of the project year; days from its end. */
  'FI-4': z.strictObject({ midTermMonths: z.int().min(1).max(11), finalDays: z.int().min(0) }),
  'FI-5': z.strictObject({ dueOn: monthAndDay }),
  'EV-1': evaluationSchema,
  /** The grade with which a lot goes on, at least; days from the second signature to the termination. */
  'EV-2': z.strictObject({ goesOnWith: z.enum(['EXCELLENT', 'GOOD', 'QUALIFIED']), terminationDays: z.int().min(1) }),
  'EV-3': z.strictObject({ stationsADistrict: z.int().min(1), withFinance: z.boolean() }),
  /** The city's share of the year's general budget, between bounds in hundredths of a per cent, themselves included. */
  'FN-1': z
    .strictObject({ cityFrom: z.int().min(0).max(10_000), cityUntil: z.int().min(0).max(10_000) })
    .refine(({ cityFrom, cityUntil }) => cityFrom <= cityUntil, 'The bounds ascend.'),
  'FN-2': z.strictObject({
    sources: list([
      ...(['GENERAL_BUDGET', 'ASSISTANCE', 'ELDERLY', 'CHILDREN'] as const),
      ...(['COMMUNITY_GOVERNANCE', 'SOCIAL_AFFAIRS', 'CHARITY', 'OTHER'] as const),
    ]),
  }),
  'FN-3': none,
} as const;

export type RuleId = keyof typeof PARAMETERS;
export const RULE_IDS = Object.keys(PARAMETERS) as RuleId[];

/** MUST takes no waiver; IN_PRINCIPLE is 原则上. */
const FORCES = ['MUST', 'SHOULD', 'IN_PRINCIPLE'] as const;
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

/** A year's public holidays, and the weekend days that are worked in their place. */
const calendarSchema = z.strictObject({
  source: z.string().min(1),
  holidays: z.array(z.iso.date()),
  workdays: z.array(z.iso.date()),
});

/** The standard of a place from a date on (domain.md §2). Another city changes the data, not the code. */
export const policySchema = z.strictObject({
  /** Divisions whose code begins with this; the longest prefix that fits is chosen. */
  division: z.string().regex(/^\d*$/),
  version: z.string().min(1),
  effectiveFrom: z.iso.date(),
  rules: rulesSchema,
  /** By year, '2026'. Of a year that is not here it is not known which days are worked. */
  calendar: z.record(z.string().regex(/^\d{4}$/), calendarSchema),
});
export type Policy = z.infer<typeof policySchema>;
export type PolicyRules = Policy['rules'];
