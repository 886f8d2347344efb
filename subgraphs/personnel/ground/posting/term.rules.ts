import { HubError } from '../../../../shared/kernel/errors';
import { type IsoWeek, isoWeekOf } from '../../../../shared/kernel/dates/period';

/** Both days belong to it. One that ends before it begins never began: its lot was over by then. */
export type Term = { startsOn: string; endsOn: string | null };

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
  return new HubError('CONFLICT', {
    zh: '该人员尚有未结束的派驻,须先由派出单位结束。',
    en: 'The person has an open posting. Their contractor must end it first.',
  });
}
