import { OFFICES } from '../../shared/graphql/visible-to';
import { type Role } from '../../shared/scope/caller';

/** Who sees points: the offices once both have scored, and the contractor once both have signed. */
export const POINTS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
