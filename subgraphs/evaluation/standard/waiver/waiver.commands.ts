import { type EventDraft, type EventPlace, recorded } from '../../../../shared/store/write';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { notFound } from '../../../../shared/kernel/errors';
import { POLICIES, policyFor } from '../../../../shared/policy/policy';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { assertNotClosed } from '../../ground/station/station.rules';
import { type Grant } from './waiver.input';
import { RECORDED_WAIVER, type WaiverRow } from './waiver.row';
import { type Grantee, assertGranter, assertLasts, assertWaivable, granteeOf, withdrawn } from './waiver.rules';
import { type WaiverSlice } from './waiver.repository';
import { type PlaceSlice } from '../../ground/station/place.repository';

/** The transaction that the commands of this file run in. */
export type WaiverTransaction = Transaction<WaiverSlice & PlaceSlice>;

/** Grants a waiver. @returns the id of the waiver */
export async function grantWaiver(tx: WaiverTransaction, { rule, reason, until, ...named }: Grant): Promise<string[]> {
  const grantee = granteeOf(named);
  const level = 'stationId' in grantee ? 'STATION' : 'DISTRICT';
  assertGranter(level, tx.caller.role);
  const place = await placeOf(tx, grantee);
  const policy = policyFor(POLICIES, { division: place.districtCode, on: tx.today });
  assertWaivable(rule, level, policy);
  assertLasts(until, tx.today);
  const waiver: WaiverRow = {
    id: newId(tx.now),
    rule,
    stationId: place.stationId,
    districtCode: place.districtCode,
    divisionCode: 'division' in grantee ? grantee.division : null,
    grantedOn: tx.today,
    until,
    reason,
    grantedBy: 'subject' in tx.caller ? tx.caller.subject : '',
    withdrawnOn: null,
    withdrawalReason: null,
  };
  await tx.waivers.insert(waiver);
  tx.write.record(waiverEvent('WAIVER_GRANTED', place, { before: null, after: waiver }));
  return [waiver.id];
}

/**
 * Withdraws a waiver from today on. Only the level that granted it may do so.
 * @returns the id of the waiver
 */
export async function withdrawWaiver(tx: WaiverTransaction, id: string, reason: string): Promise<string[]> {
  const before = await tx.waivers.getLocked('id', id);
  assertGranter(before.stationId === null ? 'DISTRICT' : 'STATION', tx.caller.role);
  const after = withdrawn(before, reason, tx.today);
  await tx.waivers.update(after);
  const place = before.stationId === null ? atDistrict(before.districtCode) : await tx.places.get(before.stationId);
  const { stationId, divisionCode, districtCode } = place;
  tx.write.record(waiverEvent('WAIVER_WITHDRAWN', { stationId, divisionCode, districtCode }, { before, after }));
  return [id];
}

/**
 * Returns the division to which the events about a waiver belong: that of the station or district that gets the waiver.
 * @throws HubError NOT_FOUND for an unknown station or a district without any station, INVALID_STATE for a closed
 * station
 */
async function placeOf(tx: WaiverTransaction, grantee: Grantee): Promise<EventPlace> {
  if ('stationId' in grantee) {
    const place = await tx.places.get(grantee.stationId);
    assertNotClosed(place);
    const { stationId, divisionCode, districtCode } = place;
    return { stationId, divisionCode, districtCode };
  }
  if (!(await tx.places.isAnyIn(grantee.division))) throw notFound();
  return atDistrict(grantee.division);
}

function atDistrict(code: DivisionCode): EventPlace {
  return { stationId: null, divisionCode: code, districtCode: code };
}

type Change = { before: WaiverRow | null; after: WaiverRow };

function waiverEvent(action: string, place: EventPlace, { before, after }: Change): EventDraft {
  return {
    action,
    subject: { type: 'Waiver', id: after.id },
    place,
    before: before && recorded(before, RECORDED_WAIVER),
    after: recorded(after, RECORDED_WAIVER),
  };
}
