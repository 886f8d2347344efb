import { type Role } from '../../shared/scope/caller';

/**
 * Announces, awards, signs and amends, accepts, terminates and settles, and records what was handed on: acts of the purchaser
 * (二(一)、四(二)、四(三)), who is not the payer.
 */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
