import { z } from 'zod';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';
import { projection } from '../../../../shared/follow/projection/place-projection';
import { isPlainDate } from '../../../../shared/kernel/dates/period';

const date = z.string().refine(isPlainDate);
const postingShape = z.object({
  stationId: z.string(),
  contractorId: z.string(),
  startsOn: date,
  endsOn: date.nullable(),
});

/** A worker's posting at a station. */
export type StaffPosting = z.output<typeof postingShape>;

/** The projection of workers' postings at stations, which is built from the events of the personnel subgraph. */
export const keptStaffPostings = projection({
  table: 'staff_posting',
  subject: 'Posting',
  key: 'postingId',
  shape: postingShape,
});

/** A new posting, and the time at which the personnel subgraph recorded it. */
export type FollowedPosting = { posting: StaffPosting; reportedAt: string };

/**
 * Returns the posting that an event starts; null for other events.
 * @throws ZodError if the event of a new posting lacks a fact
 */
export function postingOf({ action, after, occurredAt }: FollowedEvent): FollowedPosting | null {
  if (action !== 'POSTING_STARTED') return null;
  return { posting: postingShape.parse(after), reportedAt: occurredAt };
}
