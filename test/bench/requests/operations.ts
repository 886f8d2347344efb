import { demoCity, IN_USE } from '../../../shared/demo/city';
import { type DemoBatch } from '../../../shared/demo/facts/batch';
import { lastFullWeeks, shanghaiToday } from '../../../shared/kernel/dates/period';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { contractor, office } from '../../support/city/callers';
import { listCity } from '../../support/city/demo/demo-city';
import { onPost } from '../../support/drivers/writes/sixteen-writers';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { WORK_COUNTS } from './work-counts';
import { clientQueries } from '../../support/registry/operations';

const CITY = divisionCode('3701');
/** The default of HUB_SEED. */
const SEED = 1;
/** The caller of the queries: the civil affairs bureau of the city. */
export const BUREAU = office('CITY_BUREAU', CITY) as UserCaller;

export type Variables = Record<string, unknown>;
/** A measured query. Its first request takes the first variables, the second request the next, and so on in turn. */
export type Query = { name: string; source: string; variables: readonly Variables[] };

const ME = 'query Me { me { role } }';
const COUNTS = `query WorkCounts { ${Object.values(WORK_COUNTS).join(' ')} }`;
const LOG_HOURS = 'mutation ($input: LogHoursInput!) { logHours(input: $input) { id } }';
const PAGES = 20;
const WRITERS = 16;

function today(): string {
  return shanghaiToday(new Date());
}

/** Generates the demonstration of today, which the measured Hubs also have. */
export function demonstration(): Iterable<DemoBatch> {
  return demoCity({ selection: CITY, seed: SEED, today: today(), ...IN_USE });
}

/**
 * Returns the measured queries: a small one, the counts of work, and queries that API clients of the city bureau send.
 */
export function queries(): Query[] {
  const stations = listCity(today(), { ...IN_USE, seed: SEED }).stations.filter(({ status }) => status === 'OPERATING');
  const variables: Record<string, readonly Variables[]> = {
    StationPage: stations.slice(0, PAGES).map(({ id }) => ({ id })),
    Stations: [{ first: 100 }],
    CityOverview: [{ code: CITY, year: Number(today().slice(0, 4)) }],
  };
  const documents = clientQueries().filter(({ file, name }) => file === 'city-bureau' && name in variables);
  const sent = documents.map(({ name, source }) => ({ name, source, variables: variables[name] ?? [] }));
  const simple = { Me: ME, WorkCounts: COUNTS };
  return [...Object.entries(simple).map(([name, source]) => ({ name, source, variables: [{}] })), ...sent];
}

/** A person who logs the hours of one worker's week. Each request changes the minutes, so the Hub must write. */
export type HourLogger = { caller: UserCaller; source: string; variables: (minutes: number) => Variables };

/** Returns the people who log hours, each at a different station. */
export function loggers(): HourLogger[] {
  const [week = ''] = lastFullWeeks(today(), 1);
  const posted = onPost(listCity(today(), { ...IN_USE, seed: SEED }), today());
  return posted.slice(0, WRITERS).map(({ contractorId, stationId, workerId }) => ({
    caller: contractor(contractorId) as UserCaller,
    source: LOG_HOURS,
    variables: (minutes) => ({ input: { stationId, week, entries: [{ workerId, minutes }] } }),
  }));
}
