import { type Role } from '../../../../shared/domain/roles';
import { EVERYONE, STATION_WORK } from '../../../../shared/graphql/audience/visible-to';

/** The roles of identified callers. */
export const KNOWN: readonly Role[] = EVERYONE.filter((role) => role !== 'PUBLIC');
/** The roles that may read what a station does and where: those that work with it, and the public. */
export const DISCLOSED: readonly Role[] = [...STATION_WORK, 'PUBLIC'];
