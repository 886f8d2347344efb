import { z } from 'zod';
import { grouped } from '../../../shared/kernel/grouped';
import { type Caller } from '../../../shared/access/caller';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type AskGraph } from '../../../shared/follow/feed';
import { askAs } from '../../transport/ask-in-process';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { type PolledFact } from './access-fact';
import { PolledAnswer } from './polled-answer';

const QUERY = '{ hubTerms { district contractorId startsOn endsOn } }';

/** The maximum age of an answer of finance. A district hub whose lot was terminated loses access within this time. */
const TRUSTED_MILLISECONDS = 5000;

const answerSchema = z.object({
  hubTerms: z.array(
    z.object({ district: z.string(), contractorId: z.string(), startsOn: z.string(), endsOn: z.string() }),
  ),
});
type Term = z.output<typeof answerSchema>['hubTerms'][number];

/** Maps the code of a district to the terms of its district hubs. */
type Terms = ReadonlyMap<string, readonly Term[]>;

/**
 * The terms of the district hubs, which the gateway reads from the finance subgraph. A contractor may act as a district
 * hub only on the days of its term.
 */
export class HubTerms implements PolledFact {
  readonly subgraph = 'finance';
  readonly answer: PolledAnswer<Terms>;

  constructor(
    transport: SubgraphTransport,
    private readonly clock: () => Date,
  ) {
    const question = askAs('gateway', transport);
    this.answer = new PolledAnswer(() => ask(question), 'Refresh of district hub terms failed', {
      milliseconds: TRUSTED_MILLISECONDS,
      clock,
    });
  }

  async faultOf(caller: Caller): Promise<'NO_HUB_CONTRACT' | null> {
    if (caller.role !== 'DISTRICT_HUB') return null;
    const { division, contractorId } = caller;
    const terms = (await this.answer.get()).get(division) ?? [];
    const today = shanghaiToday(this.clock());
    const isInForce = (term: Term) => term.contractorId === contractorId && isWithin(term, today);
    return terms.some(isInForce) ? null : 'NO_HUB_CONTRACT';
  }
}

function isWithin({ startsOn, endsOn }: Term, day: string): boolean {
  return startsOn <= day && day <= endsOn;
}

async function ask(question: AskGraph): Promise<Terms> {
  const { hubTerms } = answerSchema.parse(await question('finance', QUERY, {}));
  return grouped(hubTerms, ({ district }) => district);
}
