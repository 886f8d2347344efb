import type DataLoader from 'dataloader';
import { groupLoader } from '../../../../shared/store/load-rows';
import { grouped } from '../../../../shared/kernel/grouped';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type DivisionSlice } from '../../ground/division/division.repository';
import { type PastPlaceSlice } from '../../ground/event/past-place.repository';
import { type PlacedStationSlice } from '../../ground/station/placed-station.repository';
import { type StationSlice } from '../../ground/station/station.repository';
import { isIn, streetFacts } from './street-facts.rules';
import { type StreetFactsType } from './street-facts.type';

/** The repositories that find where stations are now, and where they were on a past day. */
type Placed = PlacedStationSlice & PastPlaceSlice;
export type DivisionDay = { code: DivisionCode; on: PlainDate };

const BY_DAY = { groupOf: ({ on }: DivisionDay) => on, keyOf: ({ code, on }: DivisionDay) => `${code} ${on}` };

/**
 * Returns the loader of the facts about the streets of a district on a day, in the order of the street codes. The
 * loader runs two statements per day, for any number of districts.
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
 * Returns the loader of the number of open stations in a division on a day. These are the stations that lay in the
 * division on that day, had opened by then, and are not closed now. The loader runs one statement per administrative
 * level and day, and up to two more for the stations that have moved since.
 */
function openStationsLoader({ placedStations, pastPlaces }: Placed): DataLoader<DivisionDay, number, string> {
  return groupLoader(BY_DAY, async (divisions) => {
    const [codes, { on }] = [divisions.map(({ code }) => code), divisions[0]];
    const moved = await pastPlaces.movedSince(on, codes);
    const stayed = await placedStations.openIn(codes, on, [...moved.keys()]);
    const open = await placedStations.openAmong([...moved.keys()], on);
    return codes.map((code) => {
      const arrived = open.filter(({ id }) => isIn(code, moved.get(id)));
      return (stayed.get(code)?.stations ?? 0) + arrived.length;
    });
  });
}

/**
 * Returns the loader of the ids of the stations that lay in a district on a day, closed stations included. The loader
 * runs one or two statements per day.
 */
function stationIdsLoader({ placedStations, pastPlaces }: Placed): DataLoader<DivisionDay, string[], string> {
  return groupLoader(BY_DAY, async (districts) => {
    const [codes, { on }] = [districts.map(({ code }) => code), districts[0]];
    const moved = await pastPlaces.movedSince(on, codes);
    const stayed = (await placedStations.ofDistricts(codes)).filter(({ id }) => !moved.has(id));
    const placed = [...stayed, ...[...moved].map(([id, { districtCode }]) => ({ id, districtCode }))];
    return codes.map((code) =>
      placed
        .filter(({ districtCode }) => districtCode === code)
        .map(({ id }) => id)
        .sort(),
    );
  });
}

/** Returns the loaders of the facts that the rules need about the streets and stations of a district. */
export function streetFactsLoaders(repositories: DivisionSlice & StationSlice & Placed) {
  return {
    streetFacts: streetFactsLoader(repositories),
    openStations: openStationsLoader(repositories),
    stationIds: stationIdsLoader(repositories),
  };
}
export type StreetFactsLoaders = ReturnType<typeof streetFactsLoaders>;
