import { type Inspected, type InspectionYears } from './subject-facts';

/**
 * The stations of a district on the day of the assessment, and at the end of the year before. A redistricting changes
 * only the figures of years that end after it. The fields hold the number of open stations and the ids of all stations.
 * Each field is null if it is unknown.
 */
export type StationsOfYears = {
  openStations: number | null;
  stationIds: readonly string[] | null;
  openLastYear: number | null;
  idsLastYear: readonly string[] | null;
};

/** The fields of a division that are read into `StationsOfYears`. */
export const STATIONS_OF_YEARS = `openStations(on: $on) stationIds(on: $on)
  openLastYear: openStations(on: $lastYear) idsLastYear: stationIds(on: $lastYear)`;

/** Returns the ids of all stations of these districts, on the day of the assessment and at the end of last year. */
export function stationsOf(districts: readonly StationsOfYears[]): InspectionYears<string[]> {
  return {
    thisYear: districts.flatMap(({ stationIds }) => stationIds ?? []),
    lastYear: districts.flatMap(({ idsLastYear }) => idsLastYear ?? []),
  };
}

/** Counts, for each of the two years, how many stations of a district were inspected (EV-3). */
export function inspectionsOf(
  { openStations, stationIds, openLastYear, idsLastYear }: StationsOfYears,
  { thisYear, lastYear }: InspectionYears<ReadonlySet<string>>,
): InspectionYears<Inspected> {
  const count = (ids: readonly string[] | null, inspected: ReadonlySet<string>) =>
    (ids ?? []).filter((id) => inspected.has(id)).length;
  return {
    thisYear: { openStations, inspectedStations: count(stationIds, thisYear) },
    lastYear: { openStations: openLastYear, inspectedStations: count(idsLastYear, lastYear) },
  };
}
