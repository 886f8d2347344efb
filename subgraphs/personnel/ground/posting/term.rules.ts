import { HubError } from '../../../../shared/kernel/errors';
import { type IsoWeek, isoWeekOf } from '../../../../shared/kernel/dates/period';

/**
 * A period that includes its first and last day. A period that ends before it begins never took place: the posting was
 * called off, or its lot had already ended.
 */
export type Term = { startsOn: string; endsOn: string | null };

function began({ startsOn, endsOn }: Term): boolean {
  return endsOn === null || endsOn >= startsOn;
}

/** Returns whether two postings share a day. */
export function overlap(one: Term, other: Term): boolean {
  const reaches = (from: Term, to: Term) => from.endsOn === null || from.endsOn >= to.startsOn;
  return began(one) && began(other) && reaches(one, other) && reaches(other, one);
}

/** Returns whether a posting includes at least one day of a calendar week. */
export function isOnPostIn(term: Term, week: IsoWeek): boolean {
  if (!began(term)) return false;
  return isoWeekOf(term.startsOn) <= week && (term.endsOn === null || isoWeekOf(term.endsOn) >= week);
}

/** Returns the error that refuses a second posting. It does not say who employs the person or where they are posted. */
export function hasOpenPosting(): HubError {
  return new HubError('CONFLICT', {
    zh: '该人员在此期间另有派驻。请改为不与其重叠的日期,或由派出单位先结束该派驻。',
    en: 'The person has another posting in this period. Choose dates that do not overlap it, or have the contractor of that posting end it first.',
  });
}
