import { type Role } from '../../../../shared/domain/roles';

/**
 * The role of the purchaser. It registers contractors, announces, awards, signs and amends, accepts, withholds
 * instalments, terminates and settles, requests payments, enters the accounts of contracts, and records contract
 * assignments (二(一)、四(二)、四(三)). The purchaser is never the payer.
 */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** The role that corrects the registry of contractors. Every district registers contractors there. */
export const REGISTRAR: readonly Role[] = ['CITY_BUREAU'];
/**
 * The role that opens and adjusts budget lines, sets funding shares, and encumbers budget lines for contracts: the
 * finance bureau of a district or a city.
 */
export const TREASURER: readonly Role[] = ['FINANCE_BUREAU'];
/** The role that reconciles, that is, compares treasuries' statements with the recorded payments. */
export const RECONCILER: readonly Role[] = ['FINANCE_BUREAU'];
/** The role that approves and makes payments (FN-3). Another office, the purchaser, requests them. */
export const PAYER: readonly Role[] = ['FINANCE_BUREAU'];
/** The role that confirms that the money has arrived. */
export const PAYEE: readonly Role[] = ['CONTRACTOR'];
/** The role that registers webhooks. A webhook notifies the role's own systems of recorded events. */
export const SUBSCRIBER: readonly Role[] = ['FINANCE_BUREAU'];
