import { STATION_STATUS, type StationStatus } from '../../../../shared/domain/stations';
import { withSuspension, withSuspensionEnded } from '../../../../shared/kernel/dates/suspension';
import { invalidState } from '../../../../shared/kernel/errors';
import { type Fitness, assertFitToOpen } from './opening.rules';
import { type StationRow } from '../../ground/station/station.row';

/** Returns the station in preparation after its lot was signed. Null if the station has passed this stage. */
export function prepared(station: StationRow): StationRow | null {
  return station.status === 'PLANNED' ? { ...station, status: 'PREPARING' } : null;
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

/** Checks the status that a change starts from: PLANNED → PREPARING → OPERATING ⇄ SUSPENDED → CLOSED. */
function assertStatus({ status }: StationRow, needed: StationStatus): void {
  if (status === needed) return;
  throw invalidState(status, {
    zh: `该操作要求社工站为“${STATION_STATUS.labels[needed].zh}”状态,现为“${STATION_STATUS.labels[status].zh}”。请先变更状态。`,
    en: `The station must be ${needed} for this step; it is ${status}. Change its status first.`,
  });
}
