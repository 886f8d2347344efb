import { addMonths } from '../../../../shared/kernel/dates/period';
import { type StationFact } from '../../../../shared/demo/facts/stations';
import { type EvaluationFact } from '../../../../shared/demo/facts/evaluation';
import { type CityLists } from '../demo/demo-city';

// The finders search the facts for violations, without the Hub's rules. The finders do not read the plan from which the
// demonstration creates violations.

/**
 * A function that returns a key for each violation of one rule in a city. The key is the id or code of the row at
 * fault, or several of these with a space between.
 */
export type Finder = (city: CityLists) => string[];

export const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

export const operating = ({ stations }: CityLists) => stations.filter(({ status }) => status === 'OPERATING');

export const onPost = (city: CityLists, station: StationFact) => {
  const open = city.postings.filter(({ stationId, endsOn }) => stationId === station.id && endsOn === null);
  return city.workers.filter(({ id }) => open.some(({ workerId }) => workerId === id));
};

export const inForce = (city: CityLists, station: StationFact) =>
  city.contracts.find(
    ({ lots, startsOn, endsOn }) =>
      startsOn <= city.today &&
      endsOn >= city.today &&
      lots.some((lot) => lot.stationId === station.id && lot.status === 'ACTIVE'),
  );

export const lotOf = (city: CityLists, id: string) => {
  const lot = city.contracts.flatMap(({ lots }) => lots).find((each) => each.id === id);
  if (lot === undefined) throw new Error(`The facts contain no lot ${id}.`);
  return lot;
};

export const stationsWhere =
  (holds: (city: CityLists, station: StationFact) => boolean): Finder =>
  (city) =>
    ids(operating(city).filter((station) => holds(city, station)));

/** Returns a finder of all stations, in any state, for which `holds` is true. */
export const contractedWhere =
  (holds: (city: CityLists, station: StationFact) => boolean): Finder =>
  (city) =>
    ids(city.stations.filter((station) => holds(city, station)));

/**
 * Returns the contracts of a station that are signed and have not ended. Leaves out a contract if the station's lot in
 * it is terminated.
 */
const signedFor = (city: CityLists, { id }: StationFact) =>
  city.contracts.filter(
    ({ lots, signedOn, endsOn }) =>
      signedOn <= city.today &&
      endsOn >= city.today &&
      lots.some(({ stationId, terminatedOn }) => stationId === id && (terminatedOn ?? '9') > city.today),
  );

/**
 * Returns a finder of the stations that must have staff on post and for which `holds` is true. A station, in any state,
 * must have staff from one month after the signing of its contract (PE-6).
 */
export const staffedWhere = (holds: (city: CityLists, station: StationFact) => boolean): Finder =>
  contractedWhere(
    (city, station) =>
      signedFor(city, station).some(({ signedOn: on }) => addMonths(on, 1) < city.today) && holds(city, station),
  );

export const missing = (
  city: CityLists,
  kind: string,
  wanted: { stationId: string | null; districtCode: string; period: string },
) =>
  !city.submissions.some(
    (sent) =>
      sent.kind === kind &&
      sent.period === wanted.period &&
      sent.stationId === wanted.stationId &&
      sent.districtCode === wanted.districtCode,
  );

export const failed = ({ evaluations }: CityLists) =>
  evaluations.filter(({ status, grade }) => status === 'SIGNED' && grade === 'UNQUALIFIED');

export const signedOn = ({ signatures }: EvaluationFact) =>
  signatures
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? '';

export const paidOf = (city: CityLists, lotId: string) =>
  city.disbursements.filter((each) => each.lotId === lotId && (each.status === 'PAID' || each.status === 'CONFIRMED'));
