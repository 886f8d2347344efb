import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Caller } from '../../../shared/access/caller';
import { type AskGraph } from '../../../shared/follow/feed';
import { askAs } from '../../transport/ask-in-process';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { identityUnavailable } from './identity-unavailable';
import { type AccessFact } from './access-fact';

const QUERY = 'query ($id: ID!) { isRegisteredContractor(id: $id) }';
const REMEMBERED_CONTRACTORS = 10_000;

const answerSchema = z.object({ isRegisteredContractor: z.boolean() });

/**
 * The contractors in the registry of finance. A registered contractor stays in the registry, so the gateway queries the
 * registry once for each contractor. It queries again for a missing contractor, because finance may have registered the
 * contractor since.
 */
export class RegisteredContractors implements AccessFact {
  private readonly question: AskGraph;
  private readonly known = new LRUCache<string, true>({ max: REMEMBERED_CONTRACTORS });

  constructor(transport: SubgraphTransport) {
    this.question = askAs('gateway', transport);
  }

  async faultOf(caller: Caller): Promise<'NO_SUCH_CONTRACTOR' | null> {
    if (caller.role !== 'CONTRACTOR' || this.known.has(caller.contractorId)) return null;
    if (!(await this.ask(caller.contractorId))) return 'NO_SUCH_CONTRACTOR';
    this.known.set(caller.contractorId, true);
    return null;
  }

  private async ask(id: string): Promise<boolean> {
    try {
      return answerSchema.parse(await this.question('finance', QUERY, { id })).isRegisteredContractor;
    } catch (error) {
      throw identityUnavailable(error);
    }
  }
}
