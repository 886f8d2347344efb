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
 * A worker's posting at a station, as the personnel subgraph has it now. `isOff` is true if the posting ends before it
 * begins, which means that it was called off.
 */
export type FollowedPosting = PostingToComeRow & { isOff: boolean };

/** Returns the posting that an event starts or calls off; null for other events. @throws ZodError */
export function postingOf({ action, subject, after }: FollowedEvent): FollowedPosting | null {
  if (action !== 'POSTING_STARTED' && action !== 'POSTING_ENDED') return null;
  const { stationId, contractorId, startsOn, endsOn } = postingShape.parse(after);
  const isOff = endsOn !== null && endsOn < startsOn;
  // The start of this posting was reported before, so its end changes nothing here.
  if (action === 'POSTING_ENDED' && !isOff) return null;
  return { postingId: subject.id, stationId, contractorId, startsOn, isOff };
}
