import { type Request } from './request';
import { EventRepository } from '../record/events/event-repository';
import { type EventRecord } from '../record/events/record-tables';
import { type ReportedChain } from '../record/chain/chain-verifier';
import { type Scope } from '../access/scope';
import { type RequestContext } from './request-context';

/** The part of a subgraph's context that reads its record. */
export type RecordContext = {
  events: EventRepository;
  /**
   * Verifies the chain of the caller's city. It verifies the whole chain, because verifying a part would prove nothing.
   */
  verifyChains: () => Promise<ReportedChain[]>;
};

export function recordContext(
  { verifier }: Request,
  { access, scope }: RequestContext,
  record: EventRecord,
): RecordContext {
  return {
    events: new EventRepository(access, record),
    verifyChains: async () => {
      const chain = cityOf(scope);
      const verdict = chain === null ? null : await verifier.verify(chain);
      return verdict === null ? [] : [verdict];
    },
  };
}

function cityOf(scope: Scope): string | null {
  return scope.kind === 'division' ? scope.code.slice(0, 4) : null;
}
