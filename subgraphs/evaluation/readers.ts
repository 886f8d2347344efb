import { OFFICES } from '../../shared/graphql/visible-to';
import { type Role } from '../../shared/scope/caller';

/** Who sees points: the offices once both have scored, and the contractor once both have signed. */
export const POINTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/** Who sees how far a division meets the standard. */
export const COMPLIANCE: readonly Role[] = [...OFFICES, 'ASSESSOR'];
/** Who asks of a whole division at once. */
export const QUESTIONERS: readonly Role[] = OFFICES;
/** Who knows that somebody takes no part, and why. */
export const RECUSALS: readonly Role[] = ['CITY_BUREAU', 'DISTRICT_BUREAU', 'STREET_OFFICE', 'AUDITOR'];
/** Who is told, without a point, that its work was scored: it may object. */
export const CONTESTED: readonly Role[] = ['CONTRACTOR'];
/** Who reads what districts and contractors send: their offices, and whoever sent it. */
export const REPORTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
