import { type RectificationOutcome } from '../../../../shared/domain/oversight';
import { type EventDraft, recorded } from '../../../../shared/store/write';
import { invalidState } from '../../../../shared/kernel/errors';
import { assertNoOwnEntry, entryAuthorOf } from '../../../../shared/access/own-entry';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { eventPlaceOf, servedBy } from '../../ground/station/station.commands';
import { type Demand } from './rectification.input';
import { RECORDED_RECTIFICATION, type RectificationRow } from './rectification.row';
import { answered, assertDemandable, assertOfItsLevel, closed, openerOf } from './rectification.rules';
import { type BeyondLots, type BeyondPlaces, type PlaceSlice } from '../../ground/station/place.repository';
import { type RectificationSlice } from './rectification.repository';

/** The transaction that the commands of this file run in. */
export type RectificationTransaction = Transaction<PlaceSlice & RectificationSlice & BeyondPlaces & BeyondLots>;

/**
 * Opens a rectification and addresses it to the contractor that serves the station today.
 * @returns the id of the rectification
 */
export async function openRectification(tx: RectificationTransaction, demand: Demand): Promise<string[]> {
  const { stationId } = await tx.places.get(demand.stationId);
  assertDemandable(demand, tx.today);
  const lot = await servedBy(tx, stationId);
  if (lot === null) {
    throw invalidState('NO_CONTRACTOR', {
      zh: '该社工站当前没有承接主体,待承接主体确定后方可提出整改。',
      en: 'No contractor serves the station today. Open the rectification once there is one.',
    });
  }
  const row: RectificationRow = {
    id: newId(tx.now),
    ...demand,
    contractorId: lot.contractorId,
    lotId: lot.lotId,
    openedBy: openerOf(tx.caller.role),
    openedOn: tx.today,
    status: 'OPEN',
    answer: null,
    answeredOn: null,
    remark: null,
    closedOn: null,
  };
  await tx.rectifications.insert(row);
  await record(tx, 'RECTIFICATION_OPENED', { before: null, after: row });
  return [row.id];
}

/**
 * Answers a rectification for the contractor to which it is addressed, in time or late.
 * @returns the id of the rectification
 */
export async function answerRectification(tx: RectificationTransaction, id: string, text: string): Promise<string[]> {
  const before = await tx.rectifications.getLocked('id', id);
  const after = answered(before, text, tx.today);
  await tx.rectifications.update(after);
  await record(tx, 'RECTIFICATION_ANSWERED', { before, after });
  return [id];
}

export type Close = { id: string; outcome: RectificationOutcome; remark: string | null };

/**
 * Closes a rectification. Only the level that opened it may do so, and nobody who works for the contractor that
 * answered.
 * @returns the id of the rectification
 */
export async function closeRectification(
  tx: RectificationTransaction,
  { id, outcome, remark }: Close,
): Promise<string[]> {
  const before = await tx.rectifications.getLocked('id', id);
  assertOfItsLevel(before, tx.caller.role);
  assertNoOwnEntry([{ subject: null, contractorId: before.contractorId }], entryAuthorOf(tx.caller));
  const after = closed(before, { outcome, remark, today: tx.today });
  await tx.rectifications.update(after);
  await record(tx, outcome === 'CLOSED' ? 'RECTIFICATION_CLOSED' : 'RECTIFICATION_FAILED', { before, after });
  return [id];
}

type Change = { before: RectificationRow | null; after: RectificationRow };

async function record(tx: RectificationTransaction, action: string, { before, after }: Change): Promise<void> {
  // The contractor may have left the station since and no longer see its place, so this reads without the caller's
  // scope.
  const place = await tx.beyond.places.get(after.stationId);
  const event: EventDraft = {
    action,
    subject: { type: 'Rectification', id: after.id },
    place: eventPlaceOf(place),
    before: before && recorded(before, RECORDED_RECTIFICATION),
    after: recorded(after, RECORDED_RECTIFICATION),
  };
  tx.write.record(event);
}
