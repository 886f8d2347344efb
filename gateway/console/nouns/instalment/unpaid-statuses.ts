import { type InstalmentStatus } from '../../../../shared/domain/contracts';

const UNPAID: readonly InstalmentStatus[] = ['PLANNED', 'DUE', 'REQUESTED', 'HELD'];

/** The value of the status filter that finds the instalments that are not paid yet. */
export const UNPAID_STATUSES = UNPAID.join(',');
