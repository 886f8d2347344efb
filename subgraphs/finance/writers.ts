import { type Role } from '../../shared/scope/caller';

/** Terminates a lot and settles it: formal acts of the purchaser (EV-2). */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
