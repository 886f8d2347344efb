import { z } from 'zod';
import { type DivisionCode, isDivisionCode } from '../../kernel/ids/division-code';
import { type Recorded } from '../../store/write';

/** An event of another subgraph, as its feed tells it. */
export type FollowedEvent = {
  id: string;
  chain: string;
  sequence: number;
  occurredAt: string;
  action: string;
  subject: { type: string; id: string };
  /** Whose station it is about, null for none, and the district that supervised it then. */
  stationId: string | null;
  districtCode: DivisionCode;
  requestId: string | null;
  /** All that the record shows of the subject since. */
  after: Recorded | null;
};

const recorded = z.string().transform((text, context): Recorded => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    context.addIssue('must be a JSON object');
    return z.NEVER;
  }
});

/** A node of a feed. @throws ZodError */
export const followedEventSchema: z.ZodType<FollowedEvent> = z.object({
  id: z.string(),
  chain: z.string(),
  sequence: z.int().min(1),
  occurredAt: z.string(),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  stationId: z.string().nullable(),
  districtCode: z.string().refine(isDivisionCode),
  requestId: z.string().nullable(),
  after: recorded.nullable(),
});
