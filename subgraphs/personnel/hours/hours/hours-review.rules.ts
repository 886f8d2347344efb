import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { type Role } from '../../../../shared/domain/roles';
import { invalidState } from '../../../../shared/kernel/errors';
import { type EntryAuthor, assertNoOwnEntry } from '../../../../shared/access/own-entry';
import { type ServiceHoursRow } from './hours.row';

/**
 * The status that each office decides about: LOGGED (contractor) → CONFIRMED (street) → VERIFIED (hub). The office may
 * approve hours in this status or return them.
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
 * @throws HubError INVALID_STATE, or FORBIDDEN for an entry that the hub recorded itself
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

/** Checks that all rows have the status. One row in another status refuses the whole call. */
function assertAll(rows: readonly ServiceHoursRow[], status: ServiceHoursStatus | undefined): void {
  const other = rows.find((row) => row.status !== status);
  if (other === undefined) return;
  const text = {
    zh: '部分工时的状态不能办理此项操作,请刷新后重新选择。',
    en: 'Some of these hours have a status that does not allow this step. Reload and select again.',
  };
  throw invalidState(other.status, text);
}
