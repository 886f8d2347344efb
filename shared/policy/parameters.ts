import { z } from 'zod';
import { isPlainDate } from '../kernel/dates/period';

/** Some of these, each once. */
const some = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.array(z.enum(values)).refine((each) => new Set(each).size === each.length, 'Each is named once.');
/** Some of these, and one at least. */
const list = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  some(values).refine((each) => each.length > 0, 'One at least is named.');
/** A 29 February would be due in leap years only. */
const monthAndDay = z.string().refine((text) => isPlainDate(`2001-${text}`), 'A day of every year is written MM-DD.');
export const day = z.string().refine(isPlainDate, 'A real day is written YYYY-MM-DD.');
const days = (least: number) => z.int().min(least).max(366);
const months = (least: number) => z.int().min(least).max(120);
const none = z.strictObject({});

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
  days: days(1),
});

const CONTRACTOR_KINDS = ['ENTERPRISE', 'SOCIAL_ORGANISATION', 'OTHER_LAWFUL', 'MASS_ORGANISATION'] as const;

/** What each rule of the standard (domain.md §2) is measured with. */
export const PARAMETERS = {
  /** The last day on which a street or town may still be without its station. */
  'ST-1': z.strictObject({ dueOn: day }),
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
    months: months(1),
  }),
  'PE-1': z.strictObject({ minimum: z.int().min(1).max(1000) }),
  'PE-2': z.strictObject({ maximumAge: z.int().min(18).max(120), measured: z.enum(['ON_ASSESSMENT', 'ON_POSTING']) }),
  'PE-3': z.strictObject({ minimum: z.enum(['JUNIOR_COLLEGE', 'BACHELOR', 'MASTER', 'DOCTORATE']) }),
  /** The share of the staff that is qualified, at least. */
  'PE-4': z
    .strictObject({ numerator: z.int().min(0), denominator: z.int().min(1).max(1000) })
    .refine(({ numerator, denominator }) => numerator <= denominator, 'The share is at most the whole.'),
  /** Hours of each full week on post, over the last `weeks`. */
  'PE-5': z.strictObject({ hours: z.int().min(1).max(168), weeks: z.int().min(1).max(12) }),
  /** Months from the signing of the contract. */
  'PE-6': z.strictObject({ months: months(0) }),
  'CO-1': z.strictObject({ years: z.int().min(1).max(10) }),
  'CO-2': z.strictObject({
    clauses: list([
      ...(['CONTENT', 'TERM', 'QUANTITY', 'QUALITY'] as const),
      ...(['PRICE', 'SETTLEMENT', 'RIGHTS_AND_DUTIES', 'BREACH_LIABILITY'] as const),
    ]),
  }),
  'CO-3': none,
  'CO-4': z.strictObject({
    kinds: list(CONTRACTOR_KINDS),
    barredWhereTreasuryFunded: some(CONTRACTOR_KINDS),
    creditCheck: z.boolean(),
  }),
  'CO-5': none,
  /** Days between publication and award, at least. */
  'CO-6': z.strictObject({
    parts: list(['CONTENT', 'STANDARD', 'REQUIREMENTS', 'METHOD', 'CONTRACTOR_CONDITIONS']),
    daysBeforeAward: days(0),
  }),
  'FI-1': z.strictObject({ dueOn: monthAndDay }),
  /** Months from the arrival of the staff. */
  'FI-2': z.strictObject({ months: months(0) }),
  /** A brief tells of `everyMonths` full calendar months, and is due on a day of the month that follows. */
  'FI-3': z.strictObject({
    everyMonths: z.union([1, 3, 6, 12].map((each) => z.literal(each))),
    dueDay: z.int().min(1).max(28),
  }),
  /** Months from the beginning of the project year; days from its end. */
  'FI-4': z.strictObject({ midTermMonths: z.int().min(1).max(11), finalDays: days(0) }),
  'FI-5': z.strictObject({ dueOn: monthAndDay }),
  'EV-1': evaluationSchema,
  /** The grade with which a lot goes on, at least; days from the second signature to the termination. */
  'EV-2': z.strictObject({ goesOnWith: z.enum(['EXCELLENT', 'GOOD', 'QUALIFIED']), terminationDays: days(1) }),
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
