import { type FactsByNoun, type Gathered, type Noun } from '../oracle/gathered-facts';
import { CITY, LIXIA, OTHER_CITY, SHIZHONG, STREET, TODAY, ZONE } from '../city/small-city';

/** One value of an argument, with the others that it needs beside it, and which of the rows that the caller sees it keeps. */
export type Choice = {
  value: unknown;
  also?: Readonly<Record<string, unknown>>;
  keeps: (fact: never, visible: Gathered) => boolean;
};
export type Choices = Readonly<Record<string, readonly Choice[]>>;
export type Root =
  /** Who asks: nothing of it is another's. */
  | { kind: 'self' }
  /** The same for every caller that has the field: no rows of any place. */
  | { kind: 'common' }
  | { kind: 'key'; noun: Noun; argument: string }
  /**
   * Arguments by name, those of an input object as `filter.division`; a required one is called with its first choice.
   * `unasked`: what the list keeps to where no division is named, for lists that do not show all that the caller may see.
   */
  | { kind: 'list'; noun: Noun; arguments: Choices; unasked?: string };

type Keeps<N extends Noun> = (fact: FactsByNoun[N], visible: Gathered) => boolean;
type TypedChoice<N extends Noun> = { value: unknown; also?: Readonly<Record<string, unknown>>; keeps: Keeps<N> };

export function list<N extends Noun>(
  noun: N,
  choices: Readonly<Record<string, readonly TypedChoice<N>[]>>,
  unasked?: string,
): Root {
  return { kind: 'list', noun, arguments: choices, ...(unasked === undefined ? {} : { unasked }) };
}

export const key = (noun: Noun, argument = 'id'): Root => ({ kind: 'key', noun, argument });

const PLACES = [CITY, OTHER_CITY, LIXIA, SHIZHONG, ZONE, STREET.lixiaFirst, STREET.lixiaSecond, STREET.zone] as const;

/** Whether a row is in a division: told for cities and districts, and for streets, each in its own words. */
type Whereabouts<N extends Noun> = {
  district: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
  street: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
};

/** A choice a place: cities and districts by who supervises, streets by the street itself. */
export function at<N extends Noun>({ district, street }: Whereabouts<N>): TypedChoice<N>[] {
  return PLACES.map((value) => ({
    value,
    keeps: (fact, visible) =>
      value.length === 9
        ? street(fact, visible).includes(value)
        : district(fact, visible).some((code) => code?.startsWith(value) === true),
  }));
}

/** By the station's place now, as far as the caller knows the station. */
export function atStation<N extends Noun>(idOf: (fact: FactsByNoun[N]) => string | null): TypedChoice<N>[] {
  const station = (fact: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === idOf(fact));
  return at<N>({
    district: (fact, visible) => [station(fact, visible)?.districtCode],
    street: (fact, visible) => [station(fact, visible)?.divisionCode],
  });
}

type EventNoun = 'StationEvent' | 'PersonnelEvent' | 'FinanceEvent' | 'EvaluationEvent';

/** By where it happened, and by where its station is now as far as the caller knows the station. */
export function happenedAt<N extends EventNoun>(): TypedChoice<N>[] {
  const station = ({ stationId }: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === stationId);
  return at<N>({
    district: (event, visible) => [event.districtCode, station(event, visible)?.districtCode],
    street: (event, visible) => [event.divisionCode, station(event, visible)?.divisionCode],
  });
}

/** Where a worker is on post today, as far as the caller sees the posting and its station. */
export function postsOf({ id }: FactsByNoun['StationWorker'], visible: Gathered): FactsByNoun['Station'][] {
  const posts = visible.Posting.filter(
    ({ workerId, startsOn, endsOn }) => workerId === id && startsOn <= TODAY && (endsOn === null || endsOn >= TODAY),
  );
  return visible.Station.filter((station) => posts.some(({ stationId }) => stationId === station.id));
}

/** Where a worker is or was posted, as far as the caller sees the posting and its station. */
export function everPosted(workerId: string, visible: Gathered): FactsByNoun['Station'][] {
  const posts = visible.Posting.filter((posting) => posting.workerId === workerId);
  return visible.Station.filter(({ id }) => posts.some(({ stationId }) => stationId === id));
}

/** The streets of a contract's stations, as far as the caller sees the lots and the stations. */
export function streetsOf(lotIds: (lot: FactsByNoun['Lot']) => boolean, visible: Gathered): string[] {
  const stationIds = visible.Lot.filter(lotIds).map(({ stationId }) => stationId);
  return visible.Station.filter(({ id }) => stationIds.includes(id)).map(({ divisionCode }) => divisionCode);
}

/** A choice a value, kept by equality with what `of` reads; `wrap` for an argument that takes a list. */
export function equal<Fact>(
  values: readonly unknown[],
  of: (fact: Fact) => unknown,
  wrap = (value: unknown): unknown => value,
) {
  return values.map((value) => ({ value: wrap(value), keeps: (fact: Fact) => of(fact) === value }));
}

export const inList = (value: unknown): unknown => [value];
