import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { invalidState } from '../../../../shared/kernel/errors';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { attach } from '../../ground/attachment/attachment.commands';
import { servedBy } from '../../ground/station/station.commands';
import { addresseeOf, assertAbove, assertAddressee } from './addressee.rules';
import { assertCited } from './cited-checks.commands';
import { type Demand } from './rectification.input';
import { type RectificationTransaction, recordRectification } from './rectification-event.commands';
import { type RectificationRow } from './rectification.row';
import { answered, assertDueDate, openerOf, stationRule } from './rectification.rules';

/**
 * Opens a rectification. Its addressee is an office, or the contractor that serves the station today. The rule decides
 * which addressees are possible.
 * @returns the id of the rectification
 */
export async function openRectification(
  tx: RectificationTransaction,
  { addressee: chosen, ...demand }: Demand,
  files: readonly NewAttachment[],
): Promise<string[]> {
  const { stationId } = await tx.places.get(demand.stationId, 'input.stationId');
  const rule = stationRule(demand.rule);
  assertDueDate('input.dueOn', demand.dueOn, tx.today);
  const addressee = addresseeOf(rule, chosen);
  assertAbove(addressee, tx.caller.role);
  await assertCited(tx, demand);
  const served = addressee === 'CONTRACTOR' ? await servingLot(tx, stationId) : NOBODY;
  const row: RectificationRow = {
    id: newId(tx.now),
    ...demand,
    addressee,
    ...served,
    openedBy: openerOf(tx.caller.role),
    openedOn: tx.today,
    status: 'OPEN',
    round: 1,
    answer: null,
    answeredOn: null,
    remark: null,
    closedOn: null,
  };
  await tx.rectifications.insert(row);
  const place = await recordRectification(tx, 'RECTIFICATION_OPENED', { before: null, after: row });
  await attach(tx, { kind: 'RECTIFICATION', id: row.id, place }, files);
  return [row.id];
}

const NOBODY = { contractorId: null, lotId: null };

async function servingLot(tx: RectificationTransaction, stationId: string) {
  const lot = await servedBy(tx, stationId);
  if (lot !== null) return { contractorId: lot.contractorId, lotId: lot.lotId };
  throw invalidState('NO_CONTRACTOR', {
    zh: '该社工站当前没有承接主体,请在承接主体确定后再下达整改。',
    en: 'No contractor serves the station today. Open the rectification after a contractor has taken on the station.',
  });
}

export type Answer = { id: string; text: string; files: readonly NewAttachment[] };

/**
 * Answers a rectification on behalf of its addressee, in time or late.
 * @returns the id of the rectification
 */
export async function answerRectification(
  tx: RectificationTransaction,
  { id, text, files }: Answer,
): Promise<string[]> {
  const before = await tx.rectifications.getLocked('id', id);
  assertAddressee(before, tx.caller.role);
  const after = answered(before, text, tx.today);
  await tx.rectifications.update(after);
  const { round, dueOn } = after;
  const answer = { id: newId(tx.now), rectificationId: id, round, dueOn, answer: text, answeredOn: tx.today };
  await tx.rectificationRounds.insert({ ...answer, returnedOn: null, returnReason: null });
  const place = await recordRectification(tx, 'RECTIFICATION_ANSWERED', { before, after });
  await attach(tx, { kind: 'ANSWER', id: answer.id, place }, files);
  return [id];
}
