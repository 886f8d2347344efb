import { notFound } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { assertVersion } from '../../../../shared/kernel/expected-version';
import { standardInForce } from '../../../../shared/policy/guard';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { type StationPlan } from './lifecycle.input';
import { closed, opened, prepared, resumed, suspended } from './lifecycle.rules';
import { planned } from './planning.rules';
import { placeOf } from '../../ground/station/station-place.rules';
import { changed, edited } from '../station/station.commands';
import { recordedStation } from '../../ground/station/recorded-station';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type DivisionSlice } from '../../ground/division/division.repository';
import { type StationSlice } from '../../ground/station/station.repository';
import { type WaiverSlice } from '../../ground/waiver/waived.row';
import { type RegulationSlice } from '../../regulation/regulation/regulation.repository';

/** The repositories that the commands of this file need. */
export type LifecycleTransaction = Transaction<StationSlice & DivisionSlice & RegulationSlice & WaiverSlice>;

/**
 * Plans a station (ST-1). The command locks the street's row. If two callers plan a station for one street at once, the
 * second call therefore finds the station of the first.
 * @returns the station's id
 */
export async function planStation(
  tx: LifecycleTransaction,
  { division, serviceKinds }: StationPlan,
): Promise<string[]> {
  const street = await tx.divisions.getLocked('code', division);
  const [district] = await tx.divisions.findByKeys('code', [street.districtCode]);
  if (district === undefined) throw notFound();
  const stations = await tx.stations.lockAt([street.code]);
  const plan = { id: newId(tx.now), serviceKinds };
  const station = planned(plan, { street, district, stations });
  await tx.stations.insert(station);
  tx.write.record({
    action: 'STATION_PLANNED',
    subject: { type: 'Station', id: station.id },
    place: placeOf(station),
    before: null,
    after: recordedStation(station),
  });
  return [station.id];
}

/**
 * Starts the preparation of a station for which a lot was signed. Nothing changes if the station does not exist or is
 * no longer PLANNED, so a repetition has no effect.
 */
export async function prepareStation(tx: LifecycleTransaction, stationId: string): Promise<void> {
  const [station] = await tx.stations.lockAll([stationId]);
  const next = station === undefined ? null : prepared(station, tx.today);
  if (station !== undefined && next !== null) await changed(tx, 'STATION_PREPARED', station, next);
}

export type StationEdit = { id: string; expectedVersion: number };

/**
 * Opens a station. It checks ST-2, ST-3 and ST-4 unless they are waived. For ST-4, it reads the regulations of the
 * station and of its district.
 */
export async function openStation(tx: LifecycleTransaction, { id, expectedVersion }: StationEdit): Promise<string[]> {
  const station = await tx.stations.getLocked('id', id);
  assertVersion(station, expectedVersion);
  const regulations = await tx.regulations.inForceAt([station], tx.today);
  const waived = await tx.waivers.rulesWaivedAt(id);
  const policy = standardInForce(policyFor(POLICIES, { division: station.districtCode, on: tx.today }));
  return changed(tx, 'STATION_OPENED', station, opened(station, { policy, regulations, waived }, tx.today));
}

export type ReasonedEdit = StationEdit & { reason: string };

export function suspendStation(tx: LifecycleTransaction, { reason, ...edit }: ReasonedEdit): Promise<string[]> {
  return edited(tx, { ...edit, action: 'STATION_SUSPENDED' }, (station) => suspended(station, reason, tx.today));
}

export function resumeStation(tx: LifecycleTransaction, { reason, ...edit }: ReasonedEdit): Promise<string[]> {
  return edited(tx, { ...edit, action: 'STATION_RESUMED' }, (station) => resumed(station, reason, tx.today));
}

export function closeStation(tx: LifecycleTransaction, { reason, ...edit }: ReasonedEdit): Promise<string[]> {
  return edited(tx, { ...edit, action: 'STATION_CLOSED' }, (station) => closed(station, reason, tx.today));
}
