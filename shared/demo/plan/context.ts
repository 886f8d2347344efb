import { type Division } from '../../divisions/division';
import { type ContractorFact } from '../facts/finance';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type PlainDate } from '../../kernel/dates/period';
import { ulid } from '../../kernel/ids/ulid';
import { int, randomFor, type Random } from './random';
import { type ViolationId } from './violations';

/** What the whole demo depends on, and on nothing else: the same settings give the same facts. */
export type DemoSettings = {
  seed: string | number;
  /** The date in Shanghai that the facts lead up to; all that happened did so before it. */
  today: PlainDate;
  /** Weekly hours are told for so many last full weeks. */
  weeksOfHours: number;
};

/** The contractors of a city by the part they play. */
export type Cast = {
  regulars: ContractorFact[];
  /** Its lots all ended; it has no contract now. */
  left: ContractorFact;
  /** Never won a contract. */
  idle: ContractorFact;
  /** Not eligible (CO-4). */
  massOrganisation: ContractorFact;
};

/** All that a district's facts are made of. No other district is in it. */
export type DistrictContext = {
  settings: DemoSettings;
  today: PlainDate;
  district: Division;
  streets: Division[];
  cast: Cast;
  violations: readonly ViolationId[];
  /** Its place among the city's statistical districts, −1 for a management zone. */
  rank: number;
  /** A stream of randomness for one noun, so that no noun's draws disturb another's. */
  stream: (noun: string) => Random;
};

export function streamsOf(settings: DemoSettings, code: DivisionCode): (noun: string) => Random {
  return (noun) => randomFor(settings.seed, code, noun);
}

const WORKDAY_BEGINS_UTC = 'T01:00:00.000Z';
const WORKDAY_MS = 8 * 60 * 60 * 1000;

function withinWorkday(random: Random, on: PlainDate): Date {
  return new Date(Date.parse(`${on}${WORKDAY_BEGINS_UTC}`) + int(random, 0, WORKDAY_MS - 1));
}

/** An instant between 9 and 17 o'clock in Shanghai, RFC 3339 in UTC. */
export function instantOn(random: Random, on: PlainDate): string {
  return withinWorkday(random, on).toISOString();
}

/** An id as if the thing had been entered in office hours on that day. */
export function idOn(random: Random, on: PlainDate): string {
  return ulid(withinWorkday(random, on), random);
}
