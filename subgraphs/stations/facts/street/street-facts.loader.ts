import type DataLoader from 'dataloader';
import { groupLoader } from '../../../../shared/store/load-rows';
import { grouped } from '../../../../shared/kernel/grouped';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type DivisionSlice } from '../../ground/division/division.repository';
import { type StationRepository, type StationSlice } from '../../ground/station/station.repository';
import { streetFacts } from './street-facts.rules';
import { type StreetFactsType } from './street-facts.type';

export type DivisionDay = { code: DivisionCode; on: PlainDate };

const BY_DAY = { groupOf: ({ on }: DivisionDay) => on, keyOf: ({ code, on }: DivisionDay) => `${code} ${on}` };

/**
 * Loads the facts about the streets of districts on a day, in the order of their codes. It runs two statements per day,
 * for any number of districts.
 */
function streetFactsLoader({
  divisions,
  stations,
}: DivisionSlice & StationSlice): DataLoader<DivisionDay, StreetFactsType[], string> {
  return groupLoader(BY_DAY, async (districts) => {
    const codes = districts.map(({ code }) => code);
    const streets = await divisions.streetsOf(codes, districts[0].on);
    const unclosed = grouped(
      await stations.unclosedAt(streets.map(({ code }) => code)),
      ({ divisionCode }) => divisionCode,
    );
    return codes.map((district) =>
      streets
        .filter(({ districtCode }) => districtCode === district)
        .map(({ code }) => streetFacts(code, unclosed.get(code) ?? [], districts[0].on)),
    );
  });
}

/**
 * Loads the number of stations that are open on a day in each division. It runs one statement per administrative level
 * and day.
 */
function openStationsLoader(stations: StationRepository): DataLoader<DivisionDay, number, string> {
  return groupLoader(BY_DAY, async (divisions) => {
    const codes = divisions.map(({ code }) => code);
    const found = await stations.openIn(codes, divisions[0].on);
    return codes.map((code) => found.get(code)?.stations ?? 0);
  });
}

/** Loads the facts that the rules need about a district's streets and its open stations. */
export function streetFactsLoaders(repositories: DivisionSlice & StationSlice) {
  return {
    streetFacts: streetFactsLoader(repositories),
    openStations: openStationsLoader(repositories.stations),
  };
}
export type StreetFactsLoaders = ReturnType<typeof streetFactsLoaders>;
