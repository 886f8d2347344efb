import { type Role } from '../../../../shared/domain/roles';
import { CITY, DISTRICT } from '../../../../shared/graphql/audience/visible-to';

/** The roles that keep the roster: they register, correct and post workers, and log leaves and hours. */
export const EMPLOYER: readonly Role[] = ['CONTRACTOR'];
/** The roles that may hold a training, and therefore record it. */
export const TRAINERS: readonly Role[] = ['CONTRACTOR', 'DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** The roles that verify that a training took place as recorded. */
export const TRAINING_VERIFIERS: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** The roles that verify a worker's education and qualification (PE-3, PE-4). */
export const QUALIFICATION_VERIFIERS: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB'];
/** The roles that confirm that a week was worked as logged (PE-5). */
export const HOURS_CONFIRMERS: readonly Role[] = ['STREET_OFFICE'];
/** The roles that verify the hours after the street office has confirmed them. */
export const HOURS_VERIFIERS: readonly Role[] = ['DISTRICT_HUB'];
/** The roles that may return hours. Each returns the hours that wait for its own decision. */
export const HOURS_RETURNERS: readonly Role[] = [...HOURS_CONFIRMERS, ...HOURS_VERIFIERS];
/** The offices that record the name of their person in charge. */
export const NAMING_OFFICES: readonly Role[] = [...CITY, ...DISTRICT, 'STREET_OFFICE'];
/** The offices that record their own contact. The finance bureau records no name, because it reads no personal data. */
export const OFFICE_KEEPERS: readonly Role[] = [...NAMING_OFFICES, 'FINANCE_BUREAU'];
/** The roles that record the contact of a station: its contractor, and the street office that hosts it. */
export const STATION_CONTACT_KEEPERS: readonly Role[] = ['CONTRACTOR', 'STREET_OFFICE'];
