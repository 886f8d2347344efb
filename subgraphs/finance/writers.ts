import { type Role } from '../../shared/scope/caller';

/** Terminates a lot and settles it: formal acts of the purchaser (EV-2). */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Has its own systems told of what is put on record. */
export const SUBSCRIBER: readonly Role[] = ['FINANCE_BUREAU'];
