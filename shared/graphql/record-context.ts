import { type Request } from './request';
import { EventSearchRepository } from '../record/events/event-search';
import { type EventRecord } from '../record/events/record-tables';
import { type ReportedChain } from '../record/chain/chain-verifier';
import { type Scope } from '../access/scope';
import { type RequestContext } from './request-context';

/** The part of a subgraph's context that reads its record. */
export type RecordContext = {
  events: EventSearchRepository;
  /**
   * Verifies the chain of the caller's city. It verifies the whole chain, because verifying a part would prove nothing.
   */
  verifyChains: () => Promise<ReportedChain[]>;
};

export function recordContext(
  { verifier, signal }: Request,
  { access, scope }: RequestContext,
  record: EventRecord,
): RecordContext {
  return {
    events: new EventSearchRepository(access, record),
    verifyChains: async () => {
      const chain = cityOf(scope);
      const verdict = chain === null ? null : await verifier.verify(chain, signal);
      return verdict === null ? [] : [verdict];
    },
  };
}

function cityOf(scope: Scope): string | null {
  return scope.kind === 'division' ? scope.code.slice(0, 4) : null;
}
