import { type Caller } from '../../../shared/access/caller';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { type PolledAnswer } from './polled-answer';

/** The reason why a token that verifies makes no caller, as a code for the log. */
export type AccessFault = 'DIVISION_ENDED' | 'NO_HUB_CONTRACT' | 'NO_SUCH_CONTRACTOR';

/** A fact of a subgraph on which the access of callers rests. */
export interface AccessFact {
  /**
   * Returns the reason why the token makes no caller, or null if this fact allows access.
   * @throws HubError UNAVAILABLE while the fact is not known. The caller may try again.
   */
  faultOf(caller: Caller): Promise<AccessFault | null>;
}

/** A fact that the gateway keeps asking for. */
export interface PolledFact extends AccessFact {
  /** The subgraph that owns the fact. A write there may change it. */
  readonly subgraph: SubgraphName;
  readonly answer: PolledAnswer<unknown>;
}
