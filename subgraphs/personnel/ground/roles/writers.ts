import { type Role } from '../../../../shared/domain/roles';

/** Who keeps the roster: registers, corrects, posts, and logs leaves and hours. */
export const EMPLOYER: readonly Role[] = ['CONTRACTOR'];
/** Who may hold a training, and so puts it on record. */
export const TRAINERS: readonly Role[] = ['CONTRACTOR', 'DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** Who says that a training took place as it was put on record. */
export const TRAINING_VERIFIERS: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** Who says that a week was worked as it was logged (PE-5), */
export const HOURS_CONFIRMERS: readonly Role[] = ['STREET_OFFICE'];
/** and who says so after the street. */
export const HOURS_VERIFIERS: readonly Role[] = ['DISTRICT_HUB'];
/** Either sends back what it would have to answer for next. */
export const HOURS_RETURNERS: readonly Role[] = [...HOURS_CONFIRMERS, ...HOURS_VERIFIERS];
