import { OFFICES } from '../../shared/graphql/visible-to';
import { type Role } from '../../shared/scope/caller';

/** Who reads what is on record of a worker, his name included: not the assessor, who knows ages and counts alone. */
export const STAFF_RECORDS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/** Who reads the figures of a division's staff. */
export const STAFFING: readonly Role[] = [...OFFICES, 'ASSESSOR'];
/** Who keeps the roster: registers, corrects, posts, and logs hours and leaves. */
export const EMPLOYER: readonly Role[] = ['CONTRACTOR'];
/** Who may hold a training, and so put it on record. */
export const TRAINERS: readonly Role[] = ['CONTRACTOR', 'DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** Who says that a training took place as it was put on record. */
export const TRAINING_VERIFIERS: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB'];
