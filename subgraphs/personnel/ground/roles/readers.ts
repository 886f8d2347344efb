import { type Role } from '../../../../shared/domain/roles';
import { DISTRICT, OFFICES } from '../../../../shared/graphql/audience/visible-to';

/**
 * The roles that may read the record of a worker, including the name. The assessor is not one of these roles, because
 * it reads only ages and counts.
 */
export const STAFF_RECORDS: readonly Role[] = [...OFFICES, 'CONTRACTOR'];
/**
 * The roles that may read the files of a worker's qualification: the contractor, the offices that verify it, and the
 * auditor.
 */
export const QUALIFICATION_FILES: readonly Role[] = [...DISTRICT, 'CONTRACTOR', 'AUDITOR'];
/** The roles that may read the kind of a leave: the contractor, and the street office, which confirms the hours. */
export const LEAVE_KINDS: readonly Role[] = ['CONTRACTOR', 'STREET_OFFICE'];
/**
 * The roles that may read the telephone number and the office hours of an office or a contractor. The finance bureau is
 * included, although it may not read the name of the person in charge.
 */
export const CONTACT_READERS: readonly Role[] = [...STAFF_RECORDS, 'FINANCE_BUREAU'];
/** The roles that may read the staff figures of a division. */
export const STAFFING: readonly Role[] = [...OFFICES, 'ASSESSOR'];
