import { type Role } from '../../../../shared/domain/roles';

/**
 * The role of the purchaser. It registers contractors, publishes notices, records awards, signs and amends contracts,
 * and records acceptances and contract assignments. It withholds instalments, terminates and settles lots, requests
 * payments, and enters the accounts of contracts (二(一)、四(二)、四(三)). The purchaser is never the payer.
 */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** The role that corrects the registry of contractors. Every district registers contractors there. */
export const REGISTRAR: readonly Role[] = ['CITY_BUREAU'];
/**
 * The finance bureau of a district or a city. It opens and adjusts budget lines, sets funding shares, and encumbers
 * budget lines for contracts.
 */
export const TREASURER: readonly Role[] = ['FINANCE_BUREAU'];
/** The role that reconciles, that is, compares treasuries' statements with the recorded payments. */
export const RECONCILER: readonly Role[] = ['FINANCE_BUREAU'];
/** The role that approves and makes payments (FN-3). Another office, the purchaser, requests them. */
export const PAYER: readonly Role[] = ['FINANCE_BUREAU'];
/** The role that confirms that the money has arrived. */
export const PAYEE: readonly Role[] = ['CONTRACTOR'];
/** The role that registers webhooks. A webhook notifies the systems of a finance bureau of recorded events. */
export const SUBSCRIBER: readonly Role[] = ['FINANCE_BUREAU'];
