import { type Role } from '../../../../shared/domain/roles';

/** District or street provide the venue (ST-2). */
export const VENUE_PROVIDERS: readonly Role[] = ['DISTRICT_BUREAU', 'STREET_OFFICE'];
/** The host: gives the equipment and puts up the plaques (ST-2, ST-3). */
export const HOST: readonly Role[] = ['STREET_OFFICE'];
/** Works with the equipment, and says that it is there (ST-2). */
export const EQUIPPED: readonly Role[] = ['CONTRACTOR'];
/** Plans, opens, suspends and closes stations, and makes their regulations (ST-1, ST-4). */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Files what becomes of streets and towns. */
export const REDISTRICTER: readonly Role[] = ['CITY_BUREAU'];
