import { SERVICE_HOURS_STATUS, type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { type Role } from '../../../../shared/domain/roles';
import { invalidState } from '../../../../shared/kernel/errors';
import { type EntryAuthor, assertNoOwnEntry } from '../../../../shared/access/own-entry';
import { type ServiceHoursRow } from './hours.row';

/**
 * The status of the hours that each office decides about. The contractor logs hours (LOGGED), the street office
 * confirms them (CONFIRMED), and the district hub verifies them (VERIFIED). Each office may return them instead.
 */
const WAITS_FOR: Partial<Record<Role, ServiceHoursStatus>> = { STREET_OFFICE: 'LOGGED', DISTRICT_HUB: 'CONFIRMED' };

/**
 * Confirms hours for the street office.
 * @throws HubError INVALID_STATE, or FORBIDDEN for an entry that the office recorded itself
 */
export function confirmed(rows: readonly ServiceHoursRow[], author: EntryAuthor): ServiceHoursRow[] {
  return approved(rows, author, { from: 'LOGGED', to: 'CONFIRMED' });
}

/**
 * Verifies hours for the district hub.
 * @throws HubError INVALID_STATE, or FORBIDDEN for an entry that the district hub recorded itself
 */
export function verified(rows: readonly ServiceHoursRow[], author: EntryAuthor): ServiceHoursRow[] {
  return approved(rows, author, { from: 'CONFIRMED', to: 'VERIFIED' });
}

/**
 * Returns hours to the contractor, with the reason.
 * @throws HubError INVALID_STATE
 */
export function returned(rows: readonly ServiceHoursRow[], role: Role, returnReason: string): ServiceHoursRow[] {
  assertAll(rows, WAITS_FOR[role]);
  return rows.map((row) => ({ ...row, status: 'RETURNED', returnReason }));
}

type Arrow = { from: ServiceHoursStatus; to: ServiceHoursStatus };

function approved(rows: readonly ServiceHoursRow[], author: EntryAuthor, { from, to }: Arrow): ServiceHoursRow[] {
  assertNoOwnEntry(
    rows.map(({ loggedBy, contractorId }) => ({ subject: loggedBy, contractorId })),
    author,
  );
  assertAll(rows, from);
  return rows.map((row) => ({ ...row, status: to }));
}

/** Checks that all rows have the status. If one row has another status, the whole call is refused. */
function assertAll(rows: readonly ServiceHoursRow[], status: ServiceHoursStatus | undefined): void {
  const other = rows.find((row) => row.status !== status);
  if (other === undefined) return;
  const text = {
    zh: `工时 ${other.id} 的状态为“${SERVICE_HOURS_STATUS.labels[other.status].zh}”,不能办理此项操作,请刷新后重新选择。`,
    en: `The hours ${other.id} are ${other.status}, which does not allow this step. Reload and select again.`,
  };
  throw invalidState(other.status, text);
}
