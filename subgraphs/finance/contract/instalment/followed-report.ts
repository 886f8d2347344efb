import { z } from 'zod';
import { type FollowedEvent } from '../../../../shared/follow/projection/followed-event';

const reportShape = z.object({ lotId: z.string().nullable(), period: z.string().regex(/^\d{4}$/) });

/** A lot's report, for the project year that begins in a calendar year. */
export type FollowedReport = { lotId: string; projectYear: number };

/** The mid-term report that a contractor has sent, in whatever revision; null where an event is of something else. @throws ZodError */
export function midTermReportOf({ action, after }: FollowedEvent): FollowedReport | null {
  if (action !== 'SUBMISSION_RECEIVED' || after?.['kind'] !== 'MID_TERM_REPORT') return null;
  const { lotId, period } = reportShape.parse(after);
  return lotId === null ? null : { lotId, projectYear: Number(period) };
}
