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

/**
 * A worker's posting at a station, as the personnel subgraph reports it. `isOff` is true if the posting was called off,
 * that is, if it ends before it begins.
 */
export type FollowedPosting = PostingToComeRow & { isOff: boolean };

/** Returns the posting that an event starts or calls off; null for other events. @throws ZodError */
export function postingOf({ action, subject, after }: FollowedEvent): FollowedPosting | null {
  if (action !== 'POSTING_STARTED' && action !== 'POSTING_ENDED') return null;
  const { stationId, contractorId, startsOn, endsOn } = postingShape.parse(after);
  const isOff = endsOn !== null && endsOn < startsOn;
  // An earlier event reported the start of this posting, so its end changes nothing here.
  if (action === 'POSTING_ENDED' && !isOff) return null;
  return { postingId: subject.id, stationId, contractorId, startsOn, isOff };
}
