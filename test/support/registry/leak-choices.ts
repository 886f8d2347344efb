import { ROLES } from '../../../shared/domain/roles';
import { type FactsByNoun, type Gathered, type Noun } from '../oracle/gathered-facts';
import { CITY, LIXIA, NOW, OTHER_CITY, SHIZHONG, STATION, STREET, TODAY, ZONE } from '../city/small-city';

/**
 * A value for an argument of a list. `also` contains further arguments that the value needs. `keeps` returns whether a
 * list with this value still contains a row.
 */
export type Choice = {
  value: unknown;
  also?: Readonly<Record<string, unknown>>;
  keeps: (fact: never, visible: Gathered) => boolean;
};
export type Choices = Readonly<Record<string, readonly Choice[]>>;
export type Root =
  /** A field that shows only the caller's own data. */
  | { kind: 'self' }
  /** A field that shows the same data to all callers who may query it, and no row that belongs to a division. */
  | { kind: 'common' }
  | { kind: 'key'; noun: Noun; argument: string }
  /**
   * A list. Its arguments are keyed by path, such as `filter.division`. A required argument gets its first choice.
   * `unasked` names a field of the rows. If it is set, a query without a division gets only the rows whose field has
   * the caller's own division.
   */
  | { kind: 'list'; noun: Noun; arguments: Choices; unasked?: string };

type Keeps<N extends Noun> = (fact: FactsByNoun[N], visible: Gathered) => boolean;
type TypedChoice<N extends Noun> = {
  value: unknown;
  also?: Readonly<Record<string, unknown>>;
  keeps: Keeps<N>;
};

export function list<N extends Noun>(
  noun: N,
  choices: Readonly<Record<string, readonly TypedChoice<N>[]>>,
  unasked?: string,
): Root {
  return { kind: 'list', noun, arguments: choices, ...(unasked === undefined ? {} : { unasked }) };
}

export const key = (noun: Noun, argument = 'id'): Root => ({ kind: 'key', noun, argument });

const PLACES = [CITY, OTHER_CITY, LIXIA, SHIZHONG, ZONE, STREET.lixiaFirst, STREET.lixiaSecond, STREET.zone] as const;

/** Functions that return the codes of the districts and of the streets to which a row belongs. */
type Whereabouts<N extends Noun> = {
  district: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
  street: (fact: FactsByNoun[N], visible: Gathered) => readonly (string | undefined)[];
};

/**
 * Returns one choice for each division in {@link PLACES}. The choice of a street or district keeps the rows of that
 * division. The choice of a city keeps the rows of its districts.
 */
export function at<N extends Noun>({ district, street }: Whereabouts<N>): TypedChoice<N>[] {
  return PLACES.map((value) => ({
    value,
    keeps: (fact, visible) =>
      value.length === 9
        ? street(fact, visible).includes(value)
        : district(fact, visible).some((code) => code?.startsWith(value) === true),
  }));
}

/**
 * Returns one choice for each division in {@link PLACES}. The choice keeps a row if the caller sees the station of the
 * row and this station is now in the division.
 */
export function atStation<N extends Noun>(idOf: (fact: FactsByNoun[N]) => string | null): TypedChoice<N>[] {
  const station = (fact: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === idOf(fact));
  return at<N>({
    district: (fact, visible) => [station(fact, visible)?.districtCode],
    street: (fact, visible) => [station(fact, visible)?.divisionCode],
  });
}

type EventNoun = 'StationEvent' | 'PersonnelEvent' | 'FinanceEvent' | 'EvaluationEvent';

/**
 * Returns one choice for each division in {@link PLACES}. The choice keeps the events that happened in the division. It
 * also keeps the events of a station that is now in the division, if the caller sees the station.
 */
function happenedAt<N extends EventNoun>(): TypedChoice<N>[] {
  const station = ({ stationId }: FactsByNoun[N], { Station }: Gathered) => Station.find(({ id }) => id === stationId);
  return at<N>({
    district: (event, visible) => [event.districtCode, station(event, visible)?.districtCode],
    street: (event, visible) => [event.divisionCode, station(event, visible)?.divisionCode],
  });
}

/** Returns the choices for the arguments with which a caller searches a feed of events. */
export function searched<N extends EventNoun>(): Readonly<Record<string, readonly TypedChoice<N>[]>> {
  return {
    division: happenedAt<N>(),
    subjectId: equal<FactsByNoun[N]>([STATION.lixiaFirst, 'x'], ({ subjectId }) => subjectId),
    action: equal<FactsByNoun[N]>(['STATION_ENTERED', 'LOT_ENTERED', 'x'], ({ action }) => action),
    actorRole: equal<FactsByNoun[N]>(ROLES, ({ role }) => role),
    since: [NOW.toISOString(), '2026-06-17T02:00:00.001Z'].map((value) => ({
      value,
      keeps: ({ occurredAt }: FactsByNoun[N]) => occurredAt >= value,
    })),
    until: [NOW.toISOString(), '2026-06-17T02:00:00.001Z'].map((value) => ({
      value,
      keeps: ({ occurredAt }: FactsByNoun[N]) => occurredAt < value,
    })),
    newestFirst: [{ value: true, keeps: () => true }],
  };
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

/** Returns the streets of the stations that the selected lots serve, if the caller can see the lot and the station. */
export function streetsOf(lotIds: (lot: FactsByNoun['Lot']) => boolean, visible: Gathered): string[] {
  const stationIds = visible.Lot.filter(lotIds).map(({ stationId }) => stationId);
  return visible.Station.filter(({ id }) => stationIds.includes(id)).map(({ divisionCode }) => divisionCode);
}

/**
 * Returns one choice for each value. The choice keeps the rows for which `of` returns the value. `wrap` puts the value
 * into a list.
 */
export function equal<Fact>(
  values: readonly unknown[],
  of: (fact: Fact) => unknown,
  wrap = (value: unknown): unknown => value,
) {
  return values.map((value) => ({ value: wrap(value), keeps: (fact: Fact) => of(fact) === value }));
}

export const inList = (value: unknown): unknown => [value];
