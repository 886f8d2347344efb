import { type Role } from '../../shared/scope/caller';

/** District or street provide the venue (ST-2). */
export const VENUE_PROVIDERS: readonly Role[] = ['DISTRICT_BUREAU', 'STREET_OFFICE'];
