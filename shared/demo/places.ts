import { type PlaceLotRow, type PlaceRow } from '../follow/projection/place';
import { type PlaceContractorRow } from '../follow/projection/place-contractor';
import { type KeptWaiverRow } from '../follow/projection/waiver-projection';
import { divisionCode } from '../kernel/ids/division-code';
import { type CityFacts, type DistrictFacts } from './facts/batch';

/** Returns a district's rows of the `place` projection: the division, the district and the status of each station. */
export function placesOf({ stations }: DistrictFacts): PlaceRow[] {
  return stations.map(({ id, divisionCode, districtCode, status }) => ({
    stationId: id,
    divisionCode,
    districtCode,
    status,
  }));
}

/** Returns the suspensions of a district's stations. */
export function suspensionsOf({ stations }: DistrictFacts) {
  return stations.flatMap(({ id: stationId, suspensions }) => suspensions.map((each) => ({ stationId, ...each })));
}

/** Returns a district's rows of `place_lot`: each lot with its station, its contractor and its dates. */
export function placeLotsOf({ contracts }: DistrictFacts): PlaceLotRow[] {
  return contracts.flatMap(({ id, contractorId, signedOn, startsOn, endsOn, lots }) =>
    lots.map((lot) => ({
      lotId: lot.id,
      stationId: lot.stationId,
      contractId: id,
      contractorId,
      signedOn,
      startsOn,
      endsOn,
      endedOn: lot.terminatedOn,
    })),
  );
}

/** Returns a district's rows of finance's projection `staff_posting`: the postings of workers at stations. */
export function staffPostingsOf({ postings }: DistrictFacts) {
  return postings.map(({ id, stationId, contractorId, startsOn, endsOn }) => ({
    postingId: id,
    stationId,
    contractorId,
    startsOn,
    endsOn,
  }));
}

/** Returns the project years of a district for which both offices have signed the evaluation. */
export function signedYearsOf({ evaluations }: DistrictFacts) {
  return evaluations.flatMap(({ id: evaluationId, stationId, lotId, yearOrdinal, status, signatures }) => {
    const signedOn = signatures
      .map(({ on }) => on)
      .sort()
      .at(-1);
    return status === 'SIGNED' && signedOn !== undefined
      ? [{ evaluationId, stationId, lotId, yearOrdinal, signedOn }]
      : [];
  });
}

/** Returns a district's rows of the `waiver` projection. */
export function keptWaiversOf({ waivers }: DistrictFacts): KeptWaiverRow[] {
  return waivers.map(({ id, rule, stationId, districtCode, grantedOn, until }) => ({
    waiverId: id,
    rule,
    stationId,
    grantedOn,
    until,
    divisionCode: stationId === null ? districtCode : null,
  }));
}

/** Returns the division in which each contractor of a city is registered. */
export function placeContractorsOf({ contractors }: CityFacts): PlaceContractorRow[] {
  return contractors.map(({ id, divisionCode: code }) => ({
    contractorId: id,
    divisionCode: code,
    districtCode: divisionCode(code.slice(0, 6)),
  }));
}
