import { type Role } from '../../../../shared/domain/roles';

/**
 * The purchaser announces, awards, signs and amends, accepts, terminates and settles, requests payments, enters the
 * accounts of contracts, and records contract assignments (二(一)、四(二)、四(三)). The purchaser is never the payer.
 */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** The city bureau corrects what the registry of contractors says. Every district registers contractors there. */
export const REGISTRAR: readonly Role[] = ['CITY_BUREAU'];
/** The finance bureau of a district or a city opens and changes budget lines, and commits them to contracts. */
export const TREASURER: readonly Role[] = ['FINANCE_BUREAU'];
/** The finance bureau of a district or a city compares treasuries' statements with the recorded payments. */
export const RECONCILER: readonly Role[] = ['FINANCE_BUREAU'];
/** The finance bureau approves and makes payments (FN-3). It is another office than the one that requests them. */
export const PAYER: readonly Role[] = ['FINANCE_BUREAU'];
/** The contractor confirms that the money has arrived. */
export const PAYEE: readonly Role[] = ['CONTRACTOR'];
/** The finance bureau subscribes webhooks, which notify its own systems of recorded events. */
export const SUBSCRIBER: readonly Role[] = ['FINANCE_BUREAU'];
