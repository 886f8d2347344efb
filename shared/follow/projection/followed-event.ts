import { z } from 'zod';
import { type DivisionCode, isDivisionCode } from '../../kernel/ids/division-code';
import { type Recorded } from '../../store/write';

/** An event of another subgraph, as read from its feed. */
export type FollowedEvent = {
  id: string;
  chain: string;
  sequence: number;
  occurredAt: string;
  action: string;
  subject: { type: string; id: string };
  /**
   * The station that the event concerns; null if none. `districtCode` is the district that supervised the subject of
   * the event.
   */
  stationId: string | null;
  districtCode: DivisionCode;
  requestId: string | null;
  /** The recorded values of the subject after the event; null if the event recorded none. */
  after: Recorded | null;
  /**
   * The hash of the previous event in the chain, in 64 hexadecimal digits. `hash` is the hash of this event, in the
   * same form.
   */
  previousHash: string;
  hash: string;
};

const recorded = z.string().transform((text, context): Recorded => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    context.addIssue('must be a JSON object');
    return z.NEVER;
  }
});

/** The schema of a node of a feed. It parses the recorded values from JSON. */
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
  previousHash: z.string(),
  hash: z.string(),
});
