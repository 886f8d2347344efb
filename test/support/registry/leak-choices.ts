import { type FactsByNoun, type Gathered, type Noun } from '../oracle/gathered-facts';
import { CITY, LIXIA, OTHER_CITY, SHIZHONG, STREET, TODAY, ZONE } from '../city/small-city';

/** One value of an argument. `also` has the other arguments that it needs. `keeps` returns whether the list should keep a row. */
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
   * The arguments by path, such as `filter.division`. A required argument gets its first choice. `unasked` names the filter of a
   * list that does not show all visible rows if the query names no division.
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

/** The functions that return the districts and the streets of a row. */
type Whereabouts<N extends Noun> = {
  district: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
  street: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
};

/** Returns one choice for each place: cities and districts by supervision, streets by location. */
export function at<N extends Noun>({ district, street }: Whereabouts<N>): TypedChoice<N>[] {
  return PLACES.map((value) => ({
    value,
    keeps: (fact, visible) =>
      value.length === 9
        ? street(fact, visible).includes(value)
        : district(fact, visible).some((code) => code?.startsWith(value) === true),
  }));
}

/** Returns choices by the present place of a row's station, if the caller can see the station. */
export function atStation<N extends Noun>(idOf: (fact: FactsByNoun[N]) => string | null): TypedChoice<N>[] {
  const station = (fact: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === idOf(fact));
  return at<N>({
    district: (fact, visible) => [station(fact, visible)?.districtCode],
    street: (fact, visible) => [station(fact, visible)?.divisionCode],
  });
}

type EventNoun = 'StationEvent' | 'PersonnelEvent' | 'FinanceEvent' | 'EvaluationEvent';

/** Returns choices by the place of the event, and by the present place of its station if the caller can see the station. */
export function happenedAt<N extends EventNoun>(): TypedChoice<N>[] {
  const station = ({ stationId }: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === stationId);
  return at<N>({
    district: (event, visible) => [event.districtCode, station(event, visible)?.districtCode],
    street: (event, visible) => [event.divisionCode, station(event, visible)?.divisionCode],
  });
}

/** Returns the stations where a worker is on post today, if the caller can see the posting and the station. */
export function postsOf({ id }: FactsByNoun['StationWorker'], visible: Gathered): FactsByNoun['Station'][] {
  const posts = visible.Posting.filter(
    ({ workerId, startsOn, endsOn }) => workerId === id && startsOn <= TODAY && (endsOn === null || endsOn >= TODAY),
  );
  return visible.Station.filter((station) => posts.some(({ stationId }) => stationId === station.id));
}

/** Returns the stations where a worker is or was posted, if the caller can see the posting and the station. */
export function everPosted(workerId: string, visible: Gathered): FactsByNoun['Station'][] {
  const posts = visible.Posting.filter((posting) => posting.workerId === workerId);
  return visible.Station.filter(({ id }) => posts.some(({ stationId }) => stationId === id));
}

/** Returns the streets of the stations of some lots, if the caller can see the lots and the stations. */
export function streetsOf(lotIds: (lot: FactsByNoun['Lot']) => boolean, visible: Gathered): string[] {
  const stationIds = visible.Lot.filter(lotIds).map(({ stationId }) => stationId);
  return visible.Station.filter(({ id }) => stationIds.includes(id)).map(({ divisionCode }) => divisionCode);
}

/** Returns one choice for each value. It keeps the rows for which `of` returns the value. `wrap` is for arguments with a list. */
export function equal<Fact>(
  values: readonly unknown[],
  of: (fact: Fact) => unknown,
  wrap = (value: unknown): unknown => value,
) {
  return values.map((value) => ({ value: wrap(value), keeps: (fact: Fact) => of(fact) === value }));
}

export const inList = (value: unknown): unknown => [value];
