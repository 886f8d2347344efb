import { type Role } from '../../../../shared/domain/roles';

/** The roles that provide the venue: the district bureau or the street office (ST-2). */
export const VENUE_PROVIDERS: readonly Role[] = ['DISTRICT_BUREAU', 'STREET_OFFICE'];
/** The roles that record the contact details for citizens: the providers of the venue, and the contractor. */
export const PUBLIC_CONTACT_KEEPERS: readonly Role[] = [...VENUE_PROVIDERS, 'CONTRACTOR'];
/** The role of the host party, which gives the equipment and puts up the plaques (ST-2, ST-3). */
export const HOST: readonly Role[] = ['STREET_OFFICE'];
/** The role that uses the equipment and acknowledges it (ST-2). */
export const EQUIPPED: readonly Role[] = ['CONTRACTOR'];
/** The role that plans, opens, suspends, resumes and closes stations, and makes their regulations (ST-1, ST-4). */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** The role that orders changes of streets and towns. */
export const REDISTRICTER: readonly Role[] = ['CITY_BUREAU'];
