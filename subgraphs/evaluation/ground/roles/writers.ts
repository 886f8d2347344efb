import { RECTIFICATION_OPENER } from '../../../../shared/domain/oversight';
import { EVALUATING_OFFICE, type Role } from '../../../../shared/domain/roles';

/** Files plans and reports with the city (FI-1, FI-5). */
export const FILER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Reports on its stations (FI-2, FI-3, FI-4), answers rectifications, and may object to an evaluation. */
export const CONTRACTED: readonly Role[] = ['CONTRACTOR'];
/** Reads what contractors send, and takes it or sends it back for a better one. */
export const REPORT_READER: readonly Role[] = ['DISTRICT_HUB'];
/** District and street evaluate together (EV-1). */
export const EVALUATORS: readonly Role[] = EVALUATING_OFFICE.values;
/** Replaces a signed evaluation by another. */
export const PURCHASER: readonly Role[] = ['DISTRICT_BUREAU'];
/** Has the stations inspected each year (EV-3). */
export const COMMISSIONER: readonly Role[] = ['CITY_BUREAU'];
export const INSPECTOR: readonly Role[] = ['CITY_PLATFORM'];
export const VISITOR: readonly Role[] = ['DISTRICT_HUB'];
/** Demand a rectification, and close it. */
export const RECTIFIERS: readonly Role[] = RECTIFICATION_OPENER.values;
/** Each for the level below it: the district for a station, the city for a district. */
export const WAIVER_GRANTERS: readonly Role[] = ['CITY_BUREAU', 'DISTRICT_BUREAU'];
export const COMPLAINANT: readonly Role[] = ['PUBLIC'];
/** Deals with what citizens complain of. */
export const COMPLAINT_ANSWERERS: readonly Role[] = ['DISTRICT_BUREAU'];
