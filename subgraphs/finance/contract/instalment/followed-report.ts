import { z } from 'zod';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';

const reportShape = z.object({ lotId: z.string().nullable(), period: z.string().regex(/^\d{4}$/) });

/** A report about a lot. `projectYear` is the calendar year in which the reported project year begins. */
export type FollowedReport = { lotId: string; projectYear: number };

/**
 * Returns the mid-term report that an event reports as sent, in its first or in a later revision; null for other
 * events.
 * @throws ZodError
 */
export function midTermReportOf({ action, after }: FollowedEvent): FollowedReport | null {
  if (action !== 'SUBMISSION_RECEIVED' || after?.['kind'] !== 'MID_TERM_REPORT') return null;
  const { lotId, period } = reportShape.parse(after);
  return lotId === null ? null : { lotId, projectYear: Number(period) };
}
