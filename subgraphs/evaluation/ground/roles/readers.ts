import { type Role } from '../../../../shared/domain/roles';
import { CITY, OFFICES, STATION_WORK } from '../../../../shared/graphql/audience/visible-to';

/** Who reads the files that are attached to the papers of a station or a district, where they see these papers. */
export const DOCUMENTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];

/** Who sees points: the offices once both have scored, and the contractor once both have signed. */
export const POINTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/** Who reads what district hub and city platform saw at a station. A contractor learns what it has to mend by a rectification. */
export const CHECKS: readonly Role[] = OFFICES;
/** Who reads what is to be mended: the offices, and whoever has to mend it. */
export const MENDING: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/** Who reads that a rule is waived, why and until when. */
export const WAIVED: readonly Role[] = STATION_WORK;
/** The district answers complaints; the city and the auditors see that there are some, and what became of them. */
export const COMPLAINTS: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'AUDITOR'];
/** Who reads what a citizen wrote, and how the citizen can be reached. */
export const COMPLAINT_READERS: readonly Role[] = ['DISTRICT_BUREAU'];
/** Who reads the commission of the city's yearly inspection. */
export const COMMISSIONED: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'DISTRICT_HUB', 'AUDITOR'];
/** Who sees which districts still lack the year's inspection (EV-3). */
export const COVERAGE: readonly Role[] = CITY;
/** Who sees how far a division meets the standard. */
export const COMPLIANCE: readonly Role[] = [...OFFICES, 'ASSESSOR'];
/** Who asks of a whole division at once. */
export const QUESTIONERS: readonly Role[] = OFFICES;
/** Who reads that somebody takes no part in an evaluation, and why. */
export const RECUSALS: readonly Role[] = ['CITY_BUREAU', 'DISTRICT_BUREAU', 'STREET_OFFICE', 'AUDITOR'];
/** Who is notified, without any points, that its work was scored, and may object. */
export const CONTESTED: readonly Role[] = ['CONTRACTOR'];
/** Who reads what districts and contractors send: their offices, and whoever sent it. */
export const REPORTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/** Who sees what a district plans to spend: no district hub sees money, and a street office sees that of its own station. */
export const PLANNED_MONEY: readonly Role[] = [...CITY, 'DISTRICT_BUREAU', 'AUDITOR'];
