import { type Caller } from '../../../shared/access/caller';
import { ASSESSOR, PUBLIC, contractor, hub, office } from '../city/callers';
import {
  CITY,
  CONTRACTOR,
  LICHENG,
  LIXIA,
  OTHER_CITY,
  OTHER_DISTRICT,
  SHIZHONG,
  STREET,
  ZONE,
} from '../city/small-city';

/** Callers that may read different rows. Most roles have several, such as the bureaus of Licheng and of the zone. */
export const LEAK_CALLERS: readonly (readonly [name: string, caller: Caller])[] = [
  ['the city bureau', office('CITY_BUREAU', CITY)],
  ['the platform', office('CITY_PLATFORM', CITY)],
  ['another city’s bureau', office('CITY_BUREAU', OTHER_CITY)],
  ['Lixia’s bureau', office('DISTRICT_BUREAU', LIXIA)],
  ['Shizhong’s bureau', office('DISTRICT_BUREAU', SHIZHONG)],
  ['the zone’s bureau', office('DISTRICT_BUREAU', ZONE)],
  ['the bureau with whose code the code of the zone’s street begins', office('DISTRICT_BUREAU', LICHENG)],
  ['another city’s district', office('DISTRICT_BUREAU', OTHER_DISTRICT)],
  ['Lixia’s hub', hub(LIXIA, CONTRACTOR.hub)],
  ['Lixia’s first street', office('STREET_OFFICE', STREET.lixiaFirst)],
  ['Lixia’s second street', office('STREET_OFFICE', STREET.lixiaSecond)],
  ['the zone’s street', office('STREET_OFFICE', STREET.zone)],
  ['the contractor of one station', contractor(CONTRACTOR.lixia)],
  ['the contractor of several districts', contractor(CONTRACTOR.several)],
  ['the former contractor of Lixia’s first street', contractor(CONTRACTOR.left)],
  ['the contractor without a contract', contractor(CONTRACTOR.none)],
  ['the hub’s contractor', contractor(CONTRACTOR.hub)],
  ['the city’s finance', office('FINANCE_BUREAU', CITY)],
  ['Shizhong’s finance', office('FINANCE_BUREAU', SHIZHONG)],
  ['the city’s auditor', office('AUDITOR', CITY)],
  ['the zone’s auditor', office('AUDITOR', ZONE)],
  ['the public', PUBLIC],
  ['the assessor', ASSESSOR],
];
