import { STATION_STATUS, type StationStatus } from '../../../../shared/domain/stations';
import { withSuspension, withSuspensionEnded } from '../../../../shared/kernel/dates/suspension';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { type Fitness, assertFitToOpen } from './opening.rules';
import { type StationRow } from '../../ground/station/station.row';

/**
 * Returns the station in the status PREPARING after a lot for it was signed. Null if the station is no longer PLANNED.
 */
export function prepared(station: StationRow, today: string): StationRow | null {
  return station.status === 'PLANNED' ? { ...station, status: 'PREPARING', preparedOn: today } : null;
}

/**
 * Returns the station as opened.
 * @throws HubError INVALID_STATE unless it is PREPARING, RULE_VIOLATION for the first of ST-2, ST-3, ST-4 that is
 * neither met nor waived
 */
export function opened(station: StationRow, fitness: Fitness, today: string): StationRow {
  assertStatus(station, 'PREPARING', OPENED);
  assertFitToOpen(station, fitness, today);
  return { ...station, status: 'OPERATING', openedOn: today };
}

/** Returns the station as suspended. @throws HubError INVALID_STATE unless it is OPERATING */
export function suspended(station: StationRow, statusReason: string, today: string): StationRow {
  assertStatus(station, 'OPERATING', SUSPENDED);
  return {
    ...station,
    status: 'SUSPENDED',
    statusReason,
    suspensions: withSuspension(station.suspensions ?? [], today),
  };
}

/** Returns the station as resumed. @throws HubError INVALID_STATE unless it is SUSPENDED */
export function resumed(station: StationRow, statusReason: string, today: string): StationRow {
  assertStatus(station, 'SUSPENDED', RESUMED);
  return {
    ...station,
    status: 'OPERATING',
    statusReason,
    suspensions: withSuspensionEnded(station.suspensions ?? [], today),
  };
}

/** Returns the station as closed. A closing cannot be undone. @throws HubError INVALID_STATE unless it is SUSPENDED */
export function closed(station: StationRow, statusReason: string, today: string): StationRow {
  assertStatus(station, 'SUSPENDED', CLOSED);
  return {
    ...station,
    status: 'CLOSED',
    statusReason,
    closedOn: today,
    suspensions: withSuspensionEnded(station.suspensions ?? [], today),
  };
}

const OPENED: Message = { zh: '启用', en: 'opened' };
const SUSPENDED: Message = { zh: '暂停', en: 'suspended' };
const RESUMED: Message = { zh: '恢复运营', en: 'resumed' };
const CLOSED: Message = { zh: '关闭', en: 'closed' };

/**
 * Checks that the station has the status from which a change starts. The changes are PLANNED → PREPARING → OPERATING ⇄
 * SUSPENDED → CLOSED.
 * @param step names the change in the refusal
 * @throws HubError INVALID_STATE if the station has another status
 */
function assertStatus({ status }: StationRow, needed: StationStatus, step: Message): void {
  if (status === needed) return;
  throw invalidState(status, {
    zh: `该社工站的状态为“${STATION_STATUS.labels[status].zh}”,须为“${STATION_STATUS.labels[needed].zh}”方可${step.zh}。请核对社工站编号,以及是否仍需办理。`,
    en: `The station is ${status}. It can be ${step.en} only while it is ${needed}. Check the station id, and whether the change is still needed.`,
  });
}
