import { type Role } from '../../../../shared/domain/roles';
import { CITY, OFFICES, STATION_WORK } from '../../../../shared/graphql/audience/visible-to';

/**
 * Roles that may read the files of a submission, inspection or rectification, if they may read the owner of the files.
 */
export const DOCUMENTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];

/**
 * Roles that may read points: the offices once the scoring is complete, the contractor once both offices have signed.
 */
export const POINTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/**
 * Roles that may read what a district hub or the city platform observed at a station. Contractors may not. They read in
 * the rectification what they must correct.
 */
export const CHECKS: readonly Role[] = OFFICES;
/** Roles that may read rectifications. A contractor reads only the rectifications that are addressed to it. */
export const MENDING: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/** Roles that may read waivers with their reasons and their last days. */
export const WAIVED: readonly Role[] = STATION_WORK;
/**
 * Roles that may list complaints. The district bureau answers them. The city and the auditors see only that they exist
 * and how they ended.
 */
export const COMPLAINTS: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'AUDITOR'];
/** Roles that may read the text of a complaint and the citizen's contact. */
export const COMPLAINT_READERS: readonly Role[] = ['DISTRICT_BUREAU'];
/** Roles that may read the commission of the city's yearly inspection. */
export const COMMISSIONED: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'DISTRICT_HUB', 'AUDITOR'];
/** Roles that may read which districts still lack inspections this year (EV-3). */
export const COVERAGE: readonly Role[] = CITY;
/** Roles that may read how far a division meets the standard. */
export const COMPLIANCE: readonly Role[] = [...OFFICES, 'ASSESSOR'];
/** Roles that may read the findings at the end of a year, which they need to print the year's report. */
export const YEAR_ENDS: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'AUDITOR'];
/** Roles that may query a whole division at once. */
export const QUESTIONERS: readonly Role[] = OFFICES;
/** Roles that may read who is recused from an evaluation, and why. */
export const RECUSALS: readonly Role[] = ['CITY_BUREAU', 'DISTRICT_BUREAU', 'STREET_OFFICE', 'AUDITOR'];
/** Roles that may read who is on the panel of an evaluation, and the forms once all members have scored. */
export const PANELS: readonly Role[] = OFFICES;
/** Roles that may read the scores that were withdrawn. Whoever scores again must not see them. */
export const WITHDRAWN: readonly Role[] = ['AUDITOR'];
/**
 * Roles that may learn that their work has been scored, so that they can object. They may not read the points at that
 * time.
 */
export const CONTESTED: readonly Role[] = ['CONTRACTOR'];
/** Roles that may read submissions: the offices that oversee the sender, and the sender. */
export const REPORTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/**
 * Roles that may read what a district plans to spend. District hubs read no amounts, and a street office reads only the
 * amounts of its own station, so neither role is listed.
 */
export const PLANNED_MONEY: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'AUDITOR'];
