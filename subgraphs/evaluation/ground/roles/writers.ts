import { RECTIFICATION_OPENER } from '../../../../shared/domain/oversight';
import { EVALUATING_OFFICE, type Role } from '../../../../shared/domain/roles';

/** Files plans and reports of the district with the city (FI-1, FI-5). */
export const FILER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Submits reports about its stations (FI-2, FI-3, FI-4), answers rectifications, and may object to an evaluation. */
export const CONTRACTED: readonly Role[] = ['CONTRACTOR'];
/** Verifies the reports of contractors or returns them for correction. */
export const REPORT_READER: readonly Role[] = ['DISTRICT_HUB'];
/** The district bureau and the street office, which evaluate together (EV-1). */
export const EVALUATORS: readonly Role[] = EVALUATING_OFFICE.values;
/** May supersede a signed evaluation. */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Commissions the yearly inspection of the stations (EV-3). */
export const COMMISSIONER: readonly Role[] = ['CITY_BUREAU'];
export const INSPECTOR: readonly Role[] = ['CITY_PLATFORM'];
export const VISITOR: readonly Role[] = ['DISTRICT_HUB'];
/** May open and close rectifications. */
export const RECTIFIERS: readonly Role[] = RECTIFICATION_OPENER.values;
/** May grant waivers to the level below: the district bureau to a station, the city bureau to a district. */
export const WAIVER_GRANTERS: readonly Role[] = ['CITY_BUREAU', 'DISTRICT_BUREAU'];
export const COMPLAINANT: readonly Role[] = ['PUBLIC'];
/** May answer the complaints of citizens. */
export const COMPLAINT_ANSWERERS: readonly Role[] = ['DISTRICT_BUREAU'];
