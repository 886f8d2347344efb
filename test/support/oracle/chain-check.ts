import { createHash } from 'node:crypto';
import { type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';

/** A row as read from a database. */
export type Stored = Readonly<Record<string, unknown>>;

/**
 * Returns a text for each fault in the chains of one subgraph. Each event must contain the hash of the previous event,
 * and the head must have the length and hash of its chain. This code computes the hashes itself and shares no code with
 * the product.
 */
export function chainFaults(subgraph: SubgraphName, events: readonly Stored[], heads: readonly Stored[]): string[] {
  const chains = new Map<unknown, Stored[]>(heads.map(({ chain }) => [chain, []]));
  for (const event of [...events].sort((one, other) => Number(one['sequence']) - Number(other['sequence']))) {
    const known = chains.get(event['chain']);
    if (known === undefined) chains.set(event['chain'], [event]);
    else known.push(event);
  }
  return [...chains].flatMap(([chain, ofChain]) => {
    const head = heads.find((each) => each['chain'] === chain);
    return faultsOf(subgraph, ofChain, head).map((fault) => `${subgraph} ${String(chain)}: ${fault}`);
  });
}

function faultsOf(subgraph: SubgraphName, events: readonly Stored[], head: Stored | undefined): string[] {
  const faults: string[] = [];
  let previous = '0'.repeat(64);
  for (const [index, event] of events.entries()) {
    const sequence = Number(event['sequence']);
    if (sequence !== index + 1) faults.push(`event ${sequence} is at position ${index + 1}`);
    if (event['previousHash'] !== previous) faults.push(`event ${sequence} does not follow the event before it`);
    if (event['hash'] !== hashOf(subgraph, event)) faults.push(`the hash of event ${sequence} is wrong`);
    previous = String(event['hash']);
  }
  if (head === undefined) faults.push('there is no head');
  else if (Number(head['length']) !== events.length) faults.push(`the head has length ${String(head['length'])}`);
  else if (head['hash'] !== previous) faults.push('the head does not have the hash of the last event');
  return faults;
}

const HASHED = [
  ...['chain', 'sequence', 'id', 'occurredAt', 'stationId', 'divisionCode', 'districtCode', 'actor', 'role'],
  ...['action', 'subjectType', 'subjectId', 'requestId', 'before', 'after', 'previousHash'],
];

/**
 * Returns the hash of an event. Its values are texts, whole numbers or null, so canonical JSON only needs sorted
 * members.
 */
function hashOf(subgraph: SubgraphName, event: Stored): string {
  const hashed: Record<string, unknown> = { subgraph, ...event };
  const sorted = ['subgraph', ...HASHED].sort().map((name) => [name, hashed[name]]);
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(sorted)))
    .digest('hex');
}
