import { z } from 'zod';
import { type Caller } from '../../../shared/access/caller';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type AskGraph } from '../../../shared/follow/feed';
import { askAs } from '../../transport/ask-in-process';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { type PolledFact } from './access-fact';
import { PolledAnswer } from './polled-answer';

const QUERY = '{ endedDivisions { code endedOn } }';

const answerSchema = z.object({
  endedDivisions: z.array(z.object({ code: z.string(), endedOn: z.string() })),
});

/** Maps a division code to the first day on which the division no longer exists. */
type Ended = ReadonlyMap<string, string>;

/**
 * The divisions that have ended, as the stations subgraph reports them. The gateway refuses tokens of an ended
 * division. It uses the latest answer of the stations subgraph, however old that is, because no division can end while
 * that subgraph does not answer.
 */
export class EndedDivisions implements PolledFact {
  readonly subgraph = 'stations';
  readonly answer: PolledAnswer<Ended>;

  constructor(
    transport: SubgraphTransport,
    private readonly clock: () => Date,
  ) {
    const question = askAs('gateway', transport);
    this.answer = new PolledAnswer(() => ask(question), 'Refresh of ended divisions failed');
  }

  async faultOf(caller: Caller): Promise<'DIVISION_ENDED' | null> {
    if (!('division' in caller)) return null;
    const endedOn = (await this.answer.get()).get(caller.division);
    return endedOn !== undefined && endedOn <= shanghaiToday(this.clock()) ? 'DIVISION_ENDED' : null;
  }
}

async function ask(question: AskGraph): Promise<Ended> {
  const { endedDivisions } = answerSchema.parse(await question('stations', QUERY, {}));
  return new Map(endedDivisions.map(({ code, endedOn }) => [code, endedOn]));
}
