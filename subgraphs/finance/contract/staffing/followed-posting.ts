import { z } from 'zod';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { isPlainDate } from '../../../../shared/kernel/dates/period';
import { type PostingToComeRow } from './posting-to-come.row';

const date = z.string().refine(isPlainDate);
const postingShape = z.object({
  stationId: z.string(),
  contractorId: z.string(),
  startsOn: date,
  endsOn: date.nullable(),
});

/** Somebody's time at a station, as personnel has it now: `isOff` where it ends before it begins. */
export type FollowedPosting = PostingToComeRow & { isOff: boolean };

/** That somebody is posted, or that they are not after all; null where an event is of something else. @throws ZodError */
export function postingOf({ action, subject, after }: FollowedEvent): FollowedPosting | null {
  if (action !== 'POSTING_STARTED' && action !== 'POSTING_ENDED') return null;
  const { stationId, contractorId, startsOn, endsOn } = postingShape.parse(after);
  const isOff = endsOn !== null && endsOn < startsOn;
  // Who leaves has come before: that was reported then.
  if (action === 'POSTING_ENDED' && !isOff) return null;
  return { postingId: subject.id, stationId, contractorId, startsOn, isOff };
}
