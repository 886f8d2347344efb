import { type Role } from '../../../../shared/domain/roles';

/**
 * Announces, awards, signs and amends, accepts, terminates and settles, asks for payments, and records what was handed on: acts of the purchaser
 * (二(一)、四(二)、四(三)), who is not the payer.
 */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Opens budget lines and changes them, and commits them to contracts: a district's finance bureau, and its city's. */
export const TREASURER: readonly Role[] = ['FINANCE_BUREAU'];
/** Compares treasuries' statements with what is recorded: a district's finance bureau, and its city's. */
export const RECONCILER: readonly Role[] = ['FINANCE_BUREAU'];
/** Approves payments and makes them (FN-3): another office than the one that asks for them. */
export const PAYER: readonly Role[] = ['FINANCE_BUREAU'];
/** Says that the money has come. */
export const PAYEE: readonly Role[] = ['CONTRACTOR'];
/** Has its own systems notified of what is recorded. */
export const SUBSCRIBER: readonly Role[] = ['FINANCE_BUREAU'];
