import { type Role } from '../../shared/scope/caller';

/** Terminates a lot and settles it: formal acts of the purchaser (EV-2). */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Opens budget lines and changes them, and commits them to contracts: a district's finance bureau, and its city's. */
export const TREASURER: readonly Role[] = ['FINANCE_BUREAU'];
/** Compares treasuries' statements with what is on record: a district's finance bureau, and its city's. */
export const RECONCILER: readonly Role[] = ['FINANCE_BUREAU'];
