import { type FactsByNoun, type Gathered, type Noun } from '../oracle/gathered-facts';
import { CITY, LIXIA, OTHER_CITY, SHIZHONG, STREET, TODAY, ZONE } from '../city/small-city';

/** One value of an argument, with the other arguments that it needs, and a filter for the rows that the list should keep. */
export type Choice = {
  value: unknown;
  also?: Readonly<Record<string, unknown>>;
  keeps: (fact: never, visible: Gathered) => boolean;
};
export type Choices = Readonly<Record<string, readonly Choice[]>>;
export type Root =
  /** The field shows only the caller's own data. */
  | { kind: 'self' }
  /** The field shows the same to every caller that has it. It shows no rows of any place. */
  | { kind: 'common' }
  | { kind: 'key'; noun: Noun; argument: string }
  /**
   * Arguments by name. Those of an input object appear as `filter.division`. A required one gets its first choice.
   * `unasked` is the filter that applies when no division is named, for lists that do not show all visible rows.
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

/** Returns whether a row is in a division, with separate functions for cities and districts and for streets. */
type Whereabouts<N extends Noun> = {
  district: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
  street: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
};

/** One choice per place: cities and districts by supervision, streets by location. */
export function at<N extends Noun>({ district, street }: Whereabouts<N>): TypedChoice<N>[] {
  return PLACES.map((value) => ({
    value,
    keeps: (fact, visible) =>
      value.length === 9
        ? street(fact, visible).includes(value)
        : district(fact, visible).some((code) => code?.startsWith(value) === true),
  }));
}

/** Uses the present place of the station, if the caller can see the station. */
export function atStation<N extends Noun>(idOf: (fact: FactsByNoun[N]) => string | null): TypedChoice<N>[] {
  const station = (fact: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === idOf(fact));
  return at<N>({
    district: (fact, visible) => [station(fact, visible)?.districtCode],
    street: (fact, visible) => [station(fact, visible)?.divisionCode],
  });
}

type EventNoun = 'StationEvent' | 'PersonnelEvent' | 'FinanceEvent' | 'EvaluationEvent';

/** Uses the place of the event, and the present place of its station if the caller can see the station. */
export function happenedAt<N extends EventNoun>(): TypedChoice<N>[] {
  const station = ({ stationId }: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === stationId);
  return at<N>({
    district: (event, visible) => [event.districtCode, station(event, visible)?.districtCode],
    street: (event, visible) => [event.divisionCode, station(event, visible)?.divisionCode],
  });
}

/** Uses the station where a worker is on post today, if the caller can see the posting and its station. */
export function postsOf({ id }: FactsByNoun['StationWorker'], visible: Gathered): FactsByNoun['Station'][] {
  const posts = visible.Posting.filter(
    ({ workerId, startsOn, endsOn }) => workerId === id && startsOn <= TODAY && (endsOn === null || endsOn >= TODAY),
  );
  return visible.Station.filter((station) => posts.some(({ stationId }) => stationId === station.id));
}

/** Uses the stations where a worker is or was posted, if the caller can see the posting and its station. */
export function everPosted(workerId: string, visible: Gathered): FactsByNoun['Station'][] {
  const posts = visible.Posting.filter((posting) => posting.workerId === workerId);
  return visible.Station.filter(({ id }) => posts.some(({ stationId }) => stationId === id));
}

/** Uses the streets of a contract's stations, if the caller can see the lots and the stations. */
export function streetsOf(lotIds: (lot: FactsByNoun['Lot']) => boolean, visible: Gathered): string[] {
  const stationIds = visible.Lot.filter(lotIds).map(({ stationId }) => stationId);
  return visible.Station.filter(({ id }) => stationIds.includes(id)).map(({ divisionCode }) => divisionCode);
}

/** One choice per value: it keeps rows for which `of` returns the value. `wrap` is for an argument that takes a list. */
export function equal<Fact>(
  values: readonly unknown[],
  of: (fact: Fact) => unknown,
  wrap = (value: unknown): unknown => value,
) {
  return values.map((value) => ({ value: wrap(value), keeps: (fact: Fact) => of(fact) === value }));
}

export const inList = (value: unknown): unknown => [value];
