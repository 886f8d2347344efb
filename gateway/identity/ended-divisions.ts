import { z } from 'zod';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { type AskGraph } from '../../shared/follow/feed';
import { type Log } from '../../shared/runtime/log';
import { shanghaiToday } from '../../shared/kernel/dates/period';
import { type Recurring } from '../../shared/runtime/recurring';
import { askAs } from '../transport/ask-in-process';
import { PolledAnswer } from './polled-answer';
import { type SubgraphTransport } from '../transport/subgraph-transport';

const QUERY = '{ endedDivisions { code endedOn } }';

const answerSchema = z.object({
  endedDivisions: z.array(z.object({ code: z.string(), endedOn: z.string() })),
});

/** Maps a division code to the first day on which the division no longer exists. */
type Ended = ReadonlyMap<string, string>;

/** The divisions that have ended, as the stations subgraph answers. A token of an ended division makes no caller. */
export class EndedDivisions {
  private readonly ended: PolledAnswer<Ended>;

  constructor(
    transport: SubgraphTransport,
    private readonly clock: () => Date,
  ) {
    const question = askAs('gateway', transport);
    this.ended = new PolledAnswer(() => ask(question));
  }

  /**
   * Decides by the latest answer of stations, however old: while stations does not answer, no division ends.
   * @throws HubError UNAVAILABLE if there never was an answer and stations does not answer now
   */
  async hasEnded(division: DivisionCode): Promise<boolean> {
    const endedOn = (await this.ended.get()).get(division);
    return endedOn !== undefined && endedOn <= shanghaiToday(this.clock());
  }

  /** Asks again. @throws if stations does not answer; the latest answer stays */
  refresh(): Promise<unknown> {
    return this.ended.refresh();
  }

  /** Asks now, and every few seconds. */
  keepAsking(log: Log): Recurring {
    return this.ended.keepAsking('Refresh of ended divisions failed', log);
  }
}

async function ask(question: AskGraph): Promise<Ended> {
  const { endedDivisions } = answerSchema.parse(await question('stations', QUERY, {}));
  return new Map(endedDivisions.map(({ code, endedOn }) => [code, endedOn]));
}
