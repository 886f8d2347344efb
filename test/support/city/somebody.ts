import { type Role } from '../../../shared/domain/roles';
import { type Caller } from '../../../shared/access/caller';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from './callers';
import { CITY, CONTRACTOR, LIXIA, STREET } from './small-city';

/** One caller of every role. The local offices belong to Lixia and its first street. */
export const SOMEBODY: Readonly<Record<Role, Caller>> = {
  CITY_BUREAU: office('CITY_BUREAU', CITY),
  CITY_PLATFORM: office('CITY_PLATFORM', CITY),
  DISTRICT_BUREAU: office('DISTRICT_BUREAU', LIXIA),
  DISTRICT_HUB: hub(LIXIA, CONTRACTOR.hub),
  STREET_OFFICE: office('STREET_OFFICE', STREET.lixiaFirst),
  CONTRACTOR: contractor(CONTRACTOR.lixia),
  FINANCE_BUREAU: office('FINANCE_BUREAU', LIXIA),
  AUDITOR: office('AUDITOR', LIXIA),
  PUBLIC,
  ASSESSOR,
  FOLLOWER,
};
