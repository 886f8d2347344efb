import { type Role } from '../../../../shared/domain/roles';
import { OFFICES } from '../../../../shared/graphql/audience/visible-to';

/** Who reads what is on record of a worker, his name included: not the assessor, who knows ages and counts alone. */
export const STAFF_RECORDS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/** Who reads the figures of a division's staff. */
export const STAFFING: readonly Role[] = [...OFFICES, 'ASSESSOR'];
