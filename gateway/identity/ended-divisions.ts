import { z } from 'zod';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { type AskGraph } from '../../shared/follow/feed';
import { type Log } from '../../shared/runtime/log';
import { shanghaiToday } from '../../shared/kernel/dates/period';
import { type Recurring } from '../../shared/runtime/recurring';
import { askAs } from '../transport/ask-in-process';
import { AskedKnowledge } from './polled-answer';
import { type SubgraphTransport } from '../transport/subgraph-transport';

const QUERY = '{ endedDivisions { code endedOn } }';

const answerSchema = z.object({
  endedDivisions: z.array(z.object({ code: z.string(), endedOn: z.string() })),
});

/** The first day on which a division is no more, by its code. */
type Ended = ReadonlyMap<string, string>;

/** Which divisions are no more: a caller whose division has ended is no caller. Stations knows, and is asked. */
export class EndedDivisions {
  private readonly ended: AskedKnowledge<Ended>;

  constructor(
    transport: SubgraphTransport,
    private readonly clock: () => Date,
  ) {
    const question = askAs('gateway', transport);
    this.ended = new AskedKnowledge(() => ask(question));
  }

  /**
   * From what was last known, however old: while stations does not answer, no division ends.
   * @throws HubError UNAVAILABLE where it was never known, and cannot be asked
   */
  async hasEnded(division: DivisionCode): Promise<boolean> {
    const endedOn = (await this.ended.get()).get(division);
    return endedOn !== undefined && endedOn <= shanghaiToday(this.clock());
  }

  /** Asks anew. @throws where stations does not answer; what was known stays */
  refresh(): Promise<unknown> {
    return this.ended.refresh();
  }

  /** Asks now, and every few seconds. */
  keepAsking(log: Log): Recurring {
    return this.ended.keepAsking('It is not known anew which divisions have ended.', log);
  }
}

async function ask(question: AskGraph): Promise<Ended> {
  const { endedDivisions } = answerSchema.parse(await question('stations', QUERY, {}));
  return new Map(endedDivisions.map(({ code, endedOn }) => [code, endedOn]));
}
