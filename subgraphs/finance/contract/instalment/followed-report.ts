import { z } from 'zod';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';

const reportShape = z.object({ lotId: z.string().nullable(), period: z.string().regex(/^\d{4}$/) });

/**
 * A report about a lot. `projectYear` is the calendar year in which the reported project year begins. `receivedAt` is
 * the time at which the report was submitted.
 */
export type FollowedReport = { lotId: string; projectYear: number; receivedAt: string };

/**
 * Returns the mid-term report whose submission an event records. It may be the first version of the report or a later
 * revision. Null for other events, and for a report without a lot.
 * @throws ZodError if the event of a report lacks the field `lotId`, or if the `period` of the report is not a year
 */
export function midTermReportOf({ action, after, occurredAt }: FollowedEvent): FollowedReport | null {
  if (action !== 'SUBMISSION_RECEIVED' || after?.['kind'] !== 'MID_TERM_REPORT') return null;
  const { lotId, period } = reportShape.parse(after);
  return lotId === null ? null : { lotId, projectYear: Number(period), receivedAt: occurredAt };
}
