import { type Caller } from '../../../shared/access/caller';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type PolledAnswer } from './polled-answer';

/** The reason why a caller with a valid token is refused, as a code for the log. */
export type AccessFault = 'DIVISION_ENDED' | 'NO_HUB_CONTRACT' | 'NO_SUCH_CONTRACTOR';

/** A fact, owned by a subgraph, that decides whether a caller has access. */
export interface AccessFact {
  /**
   * Returns the reason why the caller is refused, or null if this fact allows access.
   * @throws HubError UNAVAILABLE while the fact is not known. The caller may try again.
   */
  faultOf(caller: Caller): Promise<AccessFault | null>;
}

/** A fact for which the gateway polls a subgraph. */
export interface PolledFact extends AccessFact {
  /** The subgraph that owns the fact. A write in this subgraph may change the fact. */
  readonly subgraph: SubgraphName;
  readonly answer: PolledAnswer<unknown>;
}
