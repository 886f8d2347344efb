import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { type Fault } from '../../../../shared/kernel/faults';
import { type IsoWeek, isoWeekOf } from '../../../../shared/kernel/dates/period';

/** Both days belong to it. One that ends before it begins never began: its lot was over by then. */
export type Term = { startsOn: string; endsOn: string | null };
export type PassedTraining = { heldOn: string; verifiedOn: string | null };

/**
 * PE-6 (四(四)) asks for staff *with* a passed and verified training on post: being trained is a property of the worker, which
 * he may bring along, as a training before the first day is the better one. So no start bounds it: the day is that of the first
 * training that he passed and that hub or bureau has verified, held no later than the posting lasted. It is the day it was
 * held, not verified: the contractor answers for the one, the office for the other. Whether both it and the start lie within
 * the month is the assessor's to say.
 */
export function trainedOn(passed: readonly PassedTraining[], { endsOn }: Pick<Term, 'endsOn'>): string | null {
  const counted = passed.filter(
    ({ heldOn, verifiedOn }) => verifiedOn !== null && (endsOn === null || heldOn <= endsOn),
  );
  return counted.map(({ heldOn }) => heldOn).sort()[0] ?? null;
}

function began({ startsOn, endsOn }: Term): boolean {
  return endsOn === null || endsOn >= startsOn;
}

/** Whether two postings share a day. */
export function overlap(one: Term, other: Term): boolean {
  const reaches = (from: Term, to: Term) => from.endsOn === null || from.endsOn >= to.startsOn;
  return began(one) && began(other) && reaches(one, other) && reaches(other, one);
}

/** On post on one of the week's days at least. */
export function isOnPostIn(term: Term, week: IsoWeek): boolean {
  if (!began(term)) return false;
  return isoWeekOf(term.startsOn) <= week && (term.endsOn === null || isoWeekOf(term.endsOn) >= week);
}

/** Whoever employs the person, and wherever he is: the refusal says only that he has one. */
export function hasOpenPosting(): HubError {
  return new HubError('CONFLICT', { zh: '该人员尚有未结束的派驻。', en: 'The person has an open posting.' });
}

/**
 * A person is posted when no posting of his, by whatever employer, has no end or ends on or after that day.
 * @throws HubError CONFLICT
 */
export function assertFree(startsOn: string, postings: readonly Term[]): void {
  if (postings.some((each) => overlap(each, { startsOn, endsOn: null }))) throw hasOpenPosting();
}

type Lot = Pick<PlaceLotRow, 'signedOn' | 'endsOn' | 'endedOn'>;

/** From the signing on, as staff may settle in before the service begins, until the lot ends or is terminated. */
export function startFaults(startsOn: string, lots: readonly Lot[]): Fault[] {
  const covers = ({ signedOn, endsOn, endedOn }: Lot) =>
    signedOn <= startsOn && startsOn <= endsOn && (endedOn === null || startsOn < endedOn);
  if (lots.some(covers)) return [];
  const text = {
    zh: '开始日期不在贵单位于该站的合同期内。',
    en: 'The day is not within your contract at this station.',
  };
  return [{ field: 'startsOn', text }];
}

/** @throws HubError INVALID_STATE: nobody comes to a station that is closed. */
export function assertNotClosed(status: string): void {
  if (status !== 'CLOSED') return;
  throw invalidState(status, { zh: '该站已关闭。', en: 'The station is closed.' });
}
