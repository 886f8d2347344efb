import { type Role } from '../../../../shared/domain/roles';
import { EVERYONE, STATION_WORK } from '../../../../shared/graphql/audience/visible-to';

/** Who has said who he is. */
export const KNOWN: readonly Role[] = EVERYONE.filter((role) => role !== 'PUBLIC');
/** Who reads what a station does and where: its own people, and the public. */
export const DISCLOSED: readonly Role[] = [...STATION_WORK, 'PUBLIC'];
