import { type EventDraft, recorded } from '../../../../shared/store/write';
import { allOrNone, namedByIds } from '../../../../shared/kernel/all-or-none';
import { notFound, assertAllFound } from '../../../../shared/kernel/errors';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { entryAuthorOf } from '../../../../shared/access/own-entry';
import { governs } from '../../../../shared/access/scope';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type NewTraining } from './training.input';
import { RECORDED_TRAINING, type TrainingRow } from './training.row';
import { assertVerifiable, trainingFaults } from './training.rules';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { type WorkerSlice } from '../../worker/worker/worker.repository';
import { type TrainingSlice } from './training.repository';

/** The transaction that the commands of this file need. */
export type TrainingTransaction = Transaction<TrainingSlice & WorkerSlice & PlaceSlice>;

/** Records a training with its attendees. @returns the training's id */
export async function recordTraining(
  tx: TrainingTransaction,
  { division, attendees, ...held }: NewTraining,
): Promise<string[]> {
  refuseFaults(trainingFaults({ division, attendees, ...held }, tx.today));
  await assertWithin(tx, { division, attendees });
  const { subject: recordedBy, contractorId: recorderContractorId } = entryAuthorOf(tx.caller);
  const own = { id: newId(tx.now), districtCode: division, ...held };
  const recorder = { recordedBy, recorderContractorId, recordedByRole: tx.caller.role };
  const row = { ...own, verifiedOn: null, ...recorder };
  await tx.trainings.insert(row);
  await tx.attendees.insert(...attendees.map((each) => ({ trainingId: row.id, ...each })));
  const event = trainingEvent('TRAINING_RECORDED', null, row);
  tx.write.record({ ...event, after: { ...event.after, attendees } });
  return [row.id];
}

/**
 * Checks that the training is in the caller's own district or, for a contractor, in a district where it has a station.
 * It also checks that the caller may see all attendees.
 * @throws HubError NOT_FOUND if the district or an attendee is outside the caller's scope
 */
async function assertWithin(
  { scope, places, workers }: TrainingTransaction,
  { division, attendees }: Pick<NewTraining, 'division' | 'attendees'>,
): Promise<void> {
  const isHere = governs(scope, { divisionCode: division, districtCode: division }) || (await places.isAnyIn(division));
  const ids = attendees.map(({ workerId }) => workerId);
  const seen = await workers.findByKeys('id', ids);
  if (!isHere) throw notFound('input.division');
  assertAllFound(
    ids,
    seen.map(({ id }) => id),
    (at) => `input.attendees.${at}.workerId`,
  );
}

/** Verifies a training. @returns the training's id */
export async function verifyTraining(tx: TrainingTransaction, id: string): Promise<string[]> {
  const before = await tx.trainings.getLocked('id', id);
  assertVerifiable(before, { author: entryAuthorOf(tx.caller), scope: tx.scope });
  const after = { ...before, verifiedOn: tx.today };
  await tx.trainings.update(after);
  tx.write.record(trainingEvent('TRAINING_VERIFIED', before, after));
  return [id];
}

/** Verifies several trainings, all or none. @returns the ids, in the given order */
export async function verifyTrainings(tx: TrainingTransaction, ids: readonly string[]): Promise<string[]> {
  // All rows are locked first and in one fixed order, so that two calls cannot deadlock.
  await tx.trainings.lockAll(ids);
  return (await allOrNone(namedByIds(ids), (id) => verifyTraining(tx, id))).flat();
}

/** Returns the event of a training, which belongs to a district and to no station. */
function trainingEvent(action: string, before: TrainingRow | null, after: TrainingRow): EventDraft {
  const { id, districtCode } = after;
  return {
    action,
    subject: { type: 'Training', id },
    place: { stationId: null, divisionCode: districtCode, districtCode },
    before: before && recorded(before, RECORDED_TRAINING),
    after: recorded(after, RECORDED_TRAINING),
  };
}
