import { type Caller } from '../../../shared/access/caller';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type Log } from '../../../shared/runtime/log';
import { type Recurring } from '../../../shared/runtime/recurring';
import { type SubgraphTransport } from '../../transport/subgraph-transport';
import { type AccessFact, type AccessFault, type PolledFact } from './access-fact';
import { EndedDivisions } from './ended-divisions';
import { HubTerms } from './hub-terms';
import { RegisteredContractors } from './registered-contractors';

/**
 * The facts of subgraphs that decide on access, independently of the token: divisions that have ended, the contracts of
 * district hubs, and the registered contractors. A change of these facts ends access even while the token is valid.
 */
export class AccessFacts {
  private readonly polled: readonly PolledFact[];
  private readonly all: readonly AccessFact[];

  constructor(transport: SubgraphTransport, clock: () => Date) {
    this.polled = [new EndedDivisions(transport, clock), new HubTerms(transport, clock)];
    this.all = [...this.polled, new RegisteredContractors(transport)];
  }

  /**
   * Returns the reason why the caller is refused, or null if all facts allow access.
   * @throws HubError UNAVAILABLE while a fact is not known
   */
  async faultOf(caller: Caller): Promise<AccessFault | null> {
    for (const fact of this.all) {
      const fault = await fact.faultOf(caller);
      if (fault !== null) return fault;
    }
    return null;
  }

  /** Requests every polled fact from its subgraph now. @throws if a subgraph does not answer */
  async refresh(): Promise<void> {
    await Promise.all(this.polled.map((fact) => fact.answer.refresh()));
  }

  /**
   * Requests the polled facts that a write in this subgraph may have changed. It only logs a failure, because the write
   * is already committed.
   */
  async afterWrite(subgraph: SubgraphName, log: Log): Promise<void> {
    const concerned = this.polled.filter((fact) => fact.subgraph === subgraph);
    await Promise.all(concerned.map((fact) => fact.answer.refresh())).catch((error: unknown) =>
      log.error('Access facts were not refreshed after a write', { subgraph, error }),
    );
  }

  /** Requests every polled fact now, and then every few seconds. */
  keepAsking(log: Log): Recurring[] {
    return this.polled.map((fact) => fact.answer.keepAsking(log));
  }
}
