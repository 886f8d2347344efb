import { type Role } from '../../../../shared/domain/roles';
import { type HubError } from '../../../../shared/kernel/errors';
import { type Block, type Work, refusalOf } from '../../../../shared/graphql/work/duty';
import { type NoticeRow } from '../../procurement/notice/notice.row';

/** Returns the block that `step`, the check of a command about a notice, reports. Null if the check passes. */
export function blockOf(step: () => unknown): Block | null {
  const refusal = refusalOf(step);
  return refusal && { refusal, role: whoMustAct(refusal), since: null };
}

/**
 * Returns the role that can remove the block. This is the city bureau for CO-6, because it can waive CO-6 for the
 * district. Null for every other reason, such as CO-4, which nobody can waive.
 */
function whoMustAct({ details }: HubError): Role | null {
  return details['rule'] === 'CO-6' ? 'CITY_BUREAU' : null;
}

/** Returns the work item about a notice. */
export function itemOf({ id, title, districtCode }: NoticeRow, since: string): Work {
  return { subject: { type: 'ProcurementNotice', id }, title, stationId: null, districtCode, count: 1, since };
}
