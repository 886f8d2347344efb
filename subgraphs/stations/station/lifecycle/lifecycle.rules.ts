import { STATION_STATUS, type StationStatus } from '../../../../shared/domain/stations';
import { withSuspension, withSuspensionEnded } from '../../../../shared/kernel/dates/suspension';
import { invalidState } from '../../../../shared/kernel/errors';
import { type Fitness, assertFitToOpen } from './opening.rules';
import { type StationRow } from '../../ground/station/station.row';

/**
 * Returns the station in the status PREPARING after a lot for it was signed. Null if the station is past this stage.
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
  assertStatus(station, 'PREPARING');
  assertFitToOpen(station, fitness, today);
  return { ...station, status: 'OPERATING', openedOn: today };
}

/** Returns the station as suspended. @throws HubError INVALID_STATE unless it is OPERATING */
export function suspended(station: StationRow, statusReason: string, today: string): StationRow {
  assertStatus(station, 'OPERATING');
  return {
    ...station,
    status: 'SUSPENDED',
    statusReason,
    suspensions: withSuspension(station.suspensions ?? [], today),
  };
}

/** Returns the station as resumed. @throws HubError INVALID_STATE unless it is SUSPENDED */
export function resumed(station: StationRow, statusReason: string, today: string): StationRow {
  assertStatus(station, 'SUSPENDED');
  return {
    ...station,
    status: 'OPERATING',
    statusReason,
    suspensions: withSuspensionEnded(station.suspensions ?? [], today),
  };
}

/** Returns the station as closed, which cannot be undone. @throws HubError INVALID_STATE unless it is SUSPENDED */
export function closed(station: StationRow, statusReason: string, today: string): StationRow {
  assertStatus(station, 'SUSPENDED');
  return {
    ...station,
    status: 'CLOSED',
    statusReason,
    suspensions: withSuspensionEnded(station.suspensions ?? [], today),
  };
}

/**
 * Checks that the station has the status from which a change starts. The changes are PLANNED → PREPARING → OPERATING ⇄
 * SUSPENDED → CLOSED.
 */
function assertStatus({ status }: StationRow, needed: StationStatus): void {
  if (status === needed) return;
  throw invalidState(status, {
    zh: `该操作要求社工站为“${STATION_STATUS.labels[needed].zh}”状态,现为“${STATION_STATUS.labels[status].zh}”。请核对是否仍需办理。`,
    en: `The station must be ${needed} for this step; it is ${status}. Check whether the step still applies.`,
  });
}
