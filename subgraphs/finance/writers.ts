import { type Role } from '../../shared/scope/caller';

/** Terminates a lot and settles it: formal acts of the purchaser (EV-2). */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Compares treasuries' statements with what is on record: a district's finance bureau, and its city's. */
export const RECONCILER: readonly Role[] = ['FINANCE_BUREAU'];
