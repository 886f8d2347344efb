import { contractor, hub, office } from '../../city/callers';
import { type Caller } from '../../../../shared/access/caller';
import { type Foreign, type Refusal } from '../mutation-case';
import { CITY, CONTRACTOR, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, STREET } from '../../city/small-city';
import { LIXIA_WRITES, MISSING_ID } from '../../city/writing-city';

// The callers of the mutations are the contractor of Lixia's first station and the offices in charge of this station.
// Callers named `…Elsewhere` have the same roles for other stations or divisions.
export const street = office('STREET_OFFICE', STREET.lixiaFirst);
export const bureau = office('DISTRICT_BUREAU', LIXIA);
export const districtHub = hub(LIXIA, CONTRACTOR.hub);
export const city = office('CITY_BUREAU', CITY);
export const platform = office('CITY_PLATFORM', CITY);
export const employer = contractor(CONTRACTOR.lixia);

export const streetsElsewhere = [STREET.lixiaSecond, STREET.shizhong, STREET.other].map((code) =>
  office('STREET_OFFICE', code),
);
export const bureausElsewhere = [SHIZHONG, OTHER_DISTRICT].map((code) => office('DISTRICT_BUREAU', code));
export const citiesElsewhere = [office('CITY_BUREAU', OTHER_CITY)];
export const platformsElsewhere = [office('CITY_PLATFORM', OTHER_CITY)];
export const hubsElsewhere = [SHIZHONG, OTHER_DISTRICT].map((code) => hub(code, CONTRACTOR.hub));
export const employersElsewhere = [CONTRACTOR.several, CONTRACTOR.left, CONTRACTOR.none, CONTRACTOR.hub].map(
  contractor,
);

/** Returns two keys for this path in the variables: of a row outside the caller's scope, and of no row. */
export const key = (path: string, foreign: string, missing = MISSING_ID): Foreign => ({ path, foreign, missing });

/** Returns the refusal of an invalid value at this path. `field` is the field that the error names. */
export const badInput = (path: string, value: unknown, field = path): Refusal => ({
  set: { [path]: value },
  code: 'BAD_USER_INPUT',
  extensions: { field },
});
export const conflict = (set: Refusal['set']): Refusal => ({ set, code: 'CONFLICT' });
export const inState = (state: string, set: Refusal['set'] = {}): Refusal => ({
  set,
  code: 'INVALID_STATE',
  extensions: { state },
});

/**
 * Returns the refusal of a mutation about a closed station. `path` is the variable that names the station. The caller
 * is the district bureau: the street office and the contractor of these cases serve another station, so they cannot
 * read the closed one.
 */
export const onceClosed = (path: string): Readonly<Record<string, Refusal>> => ({
  'a closed station': { ...inState('CLOSED', { [path]: LIXIA_WRITES.closed.station }), caller: bureau },
});

/**
 * Returns a refusal with FORBIDDEN. The role may send the mutation, but this caller may not send it at all, or not for
 * this row.
 */
export const forbidden = (set: Refusal['set'], caller?: Caller): Refusal => ({
  ...{ set, code: 'FORBIDDEN' },
  ...(caller === undefined ? {} : { caller }),
});
