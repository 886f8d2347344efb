import { SERVICE_HOURS_STATUS, type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { type Role } from '../../../../shared/domain/roles';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { type EntryAuthor, assertNoOwnEntry } from '../../../../shared/access/own-entry';
import { type ServiceHoursRow } from './hours.row';

/**
 * The status that hours must have when an office decides about them. The contractor logs hours (LOGGED), the street
 * office confirms them (CONFIRMED), and the district hub verifies them (VERIFIED). Each office may return them instead.
 */
const WAITS_FOR: Partial<Record<Role, ServiceHoursStatus>> = { STREET_OFFICE: 'LOGGED', DISTRICT_HUB: 'CONFIRMED' };

/**
 * Returns the hours as confirmed by the street office.
 * @throws HubError INVALID_STATE unless the hours are LOGGED; FORBIDDEN if the caller or their own organisation logged
 * them
 */
export function confirmed(row: ServiceHoursRow, author: EntryAuthor): ServiceHoursRow {
  return approved(row, author, { from: 'LOGGED', to: 'CONFIRMED', step: CONFIRMED });
}

/**
 * Returns the hours as verified by the district hub.
 * @throws HubError INVALID_STATE unless the hours are CONFIRMED; FORBIDDEN if the caller or their own organisation
 * logged them
 */
export function verified(row: ServiceHoursRow, author: EntryAuthor): ServiceHoursRow {
  return approved(row, author, { from: 'CONFIRMED', to: 'VERIFIED', step: VERIFIED });
}

/**
 * Returns the hours in the status RETURNED, with the reason why the contractor must correct them.
 * @throws HubError INVALID_STATE if the hours do not wait for a decision of this role
 */
export function returned(row: ServiceHoursRow, role: Role, returnReason: string): ServiceHoursRow {
  assertWaitsAs(WAITS_FOR[role], row, RETURNED);
  return { ...row, status: 'RETURNED', returnReason };
}

const CONFIRMED: Message = { zh: '确认', en: 'confirmed' };
const VERIFIED: Message = { zh: '核实', en: 'verified' };
const RETURNED: Message = { zh: '退回', en: 'returned' };

/** A change of the status. `step` names the change in a refusal. */
type Arrow = { from: ServiceHoursStatus; to: ServiceHoursStatus; step: Message };

function approved(row: ServiceHoursRow, author: EntryAuthor, { from, to, step }: Arrow): ServiceHoursRow {
  assertNoOwnEntry([{ subject: row.loggedBy, contractorId: row.contractorId }], author);
  assertWaitsAs(from, row, step);
  return { ...row, status: to };
}

function assertWaitsAs(status: ServiceHoursStatus | undefined, other: ServiceHoursRow, step: Message): void {
  if (other.status === status) return;
  const text = {
    zh: `工时 ${other.id} 的状态为“${SERVICE_HOURS_STATUS.labels[other.status].zh}”,本单位现不能${step.zh}。请刷新后重新选择。`,
    en: `The hours ${other.id} are ${other.status}, so your office cannot mark them ${step.en} now. Reload the list and select again.`,
  };
  throw invalidState(other.status, text);
}
