import { contractor, hub, office } from '../../city/callers';
import { type Caller } from '../../../../shared/access/caller';
import { type Foreign, type Refusal } from '../mutation-case';
import { CITY, CONTRACTOR, LIXIA, OTHER_CITY, OTHER_DISTRICT, SHIZHONG, STREET } from '../../city/small-city';
import { LIXIA_WRITES, MISSING_ID } from '../../city/writing-city';

/** Who runs the mutations, all of them of Lixia; and the same roles elsewhere, which see nothing of it. */
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

/** A place that holds a key, and whose row is foreign there. */
export const key = (path: string, foreign: string, missing = MISSING_ID): Foreign => ({ path, foreign, missing });

/** What is refused as it stands in one place; `field` names another where that is told. */
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

/** No edit of a station that is closed; nobody but the bureau sees one in the city made for writing. */
export const onceClosed = (path: string): Readonly<Record<string, Refusal>> => ({
  'a closed station': { ...inState('CLOSED', { [path]: LIXIA_WRITES.closed.station }), caller: bureau },
});

/** What a role may do at all, and this caller not with this row. */
export const forbidden = (set: Refusal['set'], caller?: Caller): Refusal => ({
  ...{ set, code: 'FORBIDDEN' },
  ...(caller === undefined ? {} : { caller }),
});
