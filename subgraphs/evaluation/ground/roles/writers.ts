import { RECTIFICATION_OPENER } from '../../../../shared/domain/oversight';
import { OBJECTION_OFFICE } from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type Role } from '../../../../shared/domain/roles';

/** Roles that file plans and reports of a district with the city (FI-1, FI-5). */
export const FILER: readonly Role[] = ['DISTRICT_BUREAU'];
/**
 * Roles that submit reports about their stations (FI-2, FI-3, FI-4), and may object to an evaluation.
 */
export const CONTRACTED: readonly Role[] = ['CONTRACTOR'];
/** Roles that verify the reports of contractors or return them for correction. */
export const REPORT_READER: readonly Role[] = ['DISTRICT_HUB'];
/** Roles that acknowledge the filings of districts or return them for correction. */
export const FILING_READER: readonly Role[] = ['CITY_BUREAU'];
/** The roles of the district bureau and the street office, which evaluate together (EV-1). */
export const EVALUATORS: readonly Role[] = EVALUATING_OFFICE.values;
/** Roles that may withdraw scores: each of the two offices, and the city bureau. */
export const SCORE_WITHDRAWERS: readonly Role[] = [...EVALUATORS, 'CITY_BUREAU'];
/**
 * Roles that act in a panel. The district bureau appoints the panel. The bureau and the district hub enter the forms of
 * external persons. Members with an account enter their own forms.
 */
export const PANEL_SCORERS: readonly Role[] = ['DISTRICT_BUREAU', 'DISTRICT_HUB', 'CITY_PLATFORM'];
/**
 * Roles that fill in a scoring form: the two offices, the members of a panel, and the roles that enter a member's form.
 */
export const FORM_FILLERS: readonly Role[] = [...new Set([...EVALUATORS, ...PANEL_SCORERS])];
/** Roles that decide an objection: the district bureau first, then the city bureau. */
export const OBJECTION_DECIDERS: readonly Role[] = OBJECTION_OFFICE.values;
/** Roles that may supersede a signed evaluation. */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Roles that commission the yearly inspection of the stations (EV-3). */
export const COMMISSIONER: readonly Role[] = ['CITY_BUREAU'];
export const INSPECTOR: readonly Role[] = ['CITY_PLATFORM'];
export const VISITOR: readonly Role[] = ['DISTRICT_HUB'];
/**
 * Roles that may have to act on a rectification and answer it. Each role answers the rectifications that are addressed
 * to it.
 */
export const RECTIFICATION_ANSWERERS: readonly Role[] = ['CONTRACTOR', 'DISTRICT_BUREAU', 'STREET_OFFICE'];
/** Roles that may open, return and close rectifications. */
export const RECTIFIERS: readonly Role[] = RECTIFICATION_OPENER.values;
/** Roles that may grant waivers to the level below: the district bureau to a station, the city bureau to a district. */
export const WAIVER_GRANTERS: readonly Role[] = ['CITY_BUREAU', 'DISTRICT_BUREAU'];
export const COMPLAINANT: readonly Role[] = ['PUBLIC'];
/** Roles that answer the complaints of citizens. */
export const COMPLAINT_ANSWERERS: readonly Role[] = ['DISTRICT_BUREAU'];
