import { type Caller } from '../../../shared/access/caller';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type Log } from '../../../shared/runtime/log';
import { type Recurring } from '../../../shared/runtime/recurring';

/** Why somebody is no caller although their token verifies: a code for the log. */
export type AccessFault = 'DIVISION_ENDED' | 'NO_HUB_CONTRACT' | 'NO_SUCH_CONTRACTOR';

/** A fact of a subgraph on which the access of callers rests. */
export interface AccessFact {
  /** Who owns the fact. A write there may change it. */
  readonly subgraph: SubgraphName;
  /**
   * Returns why this is no caller, or null if the fact does not stand against them.
   * @throws HubError UNAVAILABLE while nobody knows: then nobody is let in, and nobody is refused for good
   */
  faultOf(caller: Caller): Promise<AccessFault | null>;
}

/** A fact that the gateway keeps asking for. */
export interface PolledFact extends AccessFact {
  /** Asks again. @throws if the subgraph does not answer; the latest answer stays */
  refresh(): Promise<unknown>;
  /** Asks now, and every few seconds. */
  keepAsking(log: Log): Recurring;
}
