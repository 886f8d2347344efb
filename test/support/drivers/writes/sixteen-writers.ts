import { lastFullWeeks } from '../../../../shared/kernel/dates/period';
import { contractor, office } from '../../city/callers';
import { type UserCaller } from '../peers/oidc-issuer';
import { HoursWriter, RosterWriter } from './staff-writers';
import { type CityLists } from '../../city/demo/demo-city';
import { AlternatingWriter, VenueWriter } from './station-writers';
import { type Writer } from './writers';

/**
 * Creates sixteen writers. Six edit venues, two for each of three stations, so that their calls conflict. Two suspend
 * and resume a station each, four log hours, and four register staff.
 */
export function sixteenWriters(city: CityLists, today: string): Writer[] {
  const operating = city.stations.filter(({ status }) => status === 'OPERATING');
  const venues = operating
    .slice(0, 3)
    .flatMap(({ id, divisionCode, districtCode }) => [
      new VenueWriter(`street-${divisionCode}`, office('STREET_OFFICE', divisionCode) as UserCaller, id),
      new VenueWriter(`bureau-${divisionCode}`, office('DISTRICT_BUREAU', districtCode) as UserCaller, id),
    ]);
  const turns = operating
    .slice(3, 5)
    .map(
      ({ id, districtCode }) =>
        new AlternatingWriter(`turns-${id}`, office('DISTRICT_BUREAU', districtCode) as UserCaller, id),
    );
  const posted = onPost(city, today);
  return [...venues, ...turns, ...posted.slice(0, 4).map(hoursWriter(today)), ...posted.slice(4, 8).map(rosterWriter)];
}

type Posted = { stationId: string; workerId: string; contractorId: string };

/** Returns one worker for each station where a worker of the current contractor has been posted since before 2026. */
export function onPost({ contracts, postings }: CityLists, today: string): Posted[] {
  const inForce = contracts.filter(
    ({ kind, signedOn, endsOn }) => kind === 'STATION' && signedOn <= today && endsOn >= today,
  );
  return inForce.flatMap(({ contractorId, lots }) =>
    lots
      .filter(({ status, terminatedOn }) => status === 'ACTIVE' && terminatedOn === null)
      .flatMap(({ stationId }) => {
        const here = postings.find(
          (each) => each.stationId === stationId && each.contractorId === contractorId && each.endsOn === null,
        );
        return stationId === null || here === undefined || here.startsOn > '2026'
          ? []
          : [{ stationId, workerId: here.workerId, contractorId }];
      }),
  );
}

function hoursWriter(today: string) {
  const [week = ''] = lastFullWeeks(today, 1);
  return ({ stationId, workerId, contractorId }: Posted) =>
    new HoursWriter(`hours-${stationId}`, contractor(contractorId) as UserCaller, { stationId, workerId, week });
}

function rosterWriter({ contractorId }: Posted, block: number): RosterWriter {
  return new RosterWriter(`roster-${block}`, contractor(contractorId) as UserCaller, block);
}
