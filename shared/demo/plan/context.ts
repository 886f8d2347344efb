import { type Division } from '../../divisions/division';
import { type ContractorFact } from '../facts/finance';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type PlainDate } from '../../kernel/dates/period';
import { ulid } from '../../kernel/ids/ulid';
import { int, randomFor, type Random } from './random';
import { type ViolationId } from './violations';

/** The settings of the demonstration. Its facts depend only on these settings and on the divisions. */
export type DemoSettings = {
  seed: string | number;
  /** The date that counts as today, in Shanghai. All events of the demonstration happened earlier. */
  today: PlainDate;
  /** The number of full weeks before today that have hours. */
  weeksOfHours: number;
  /** The number of past months in which the Hub was in use and assessed the city. */
  monthsOfFindings: number;
};

/** The contractors of a city, by the part that they play in the demonstration. */
export type Cast = {
  regulars: ContractorFact[];
  /** A contractor whose lots have all ended and who has no contract now. */
  left: ContractorFact;
  /** A contractor that never won a contract. */
  idle: ContractorFact;
  /** A mass organisation that is not eligible (CO-4). */
  massOrganisation: ContractorFact;
};

/** Everything from which the facts of a district are generated. It holds no facts of other districts. */
export type DistrictContext = {
  settings: DemoSettings;
  today: PlainDate;
  district: Division;
  streets: Division[];
  cast: Cast;
  violations: readonly ViolationId[];
  /** The position among the city's statistical districts, from 0. It is −1 for a management zone. */
  rank: number;
  /** Returns a random stream for one kind of fact. The streams of different kinds are independent. */
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

/** Returns an instant between 9:00 and 17:00 in Shanghai, as RFC 3339 in UTC. */
export function instantOn(random: Random, on: PlainDate): string {
  return withinWorkday(random, on).toISOString();
}

/** Returns an id that looks as if it was created during office hours on that day. */
export function idOn(random: Random, on: PlainDate): string {
  return ulid(withinWorkday(random, on), random);
}
