import { EMPTY_CHAIN, sealEvents } from '../../../shared/record/events/event-log';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type ChainToVerify, type StoredEvent } from '../../../shared/record/chain/verify-chain';

export const CHAIN = '3701';
const NOW = new Date('2026-03-31T01:02:03.004Z');

/** Creates a chain of `length` events with the product's own code. */
export function sealedChain(length: number): { events: StoredEvent[]; head: { length: number; hash: string } } {
  const place = { stationId: null, divisionCode: divisionCode('370102001'), districtCode: divisionCode('370102') };
  const drafts = Array.from({ length }, (_, index) => ({
    action: 'STATION_ENTERED',
    subject: { type: 'Station', id: `01HZX3V9QK7T2M4N6P8R0S${String(index).padStart(4, '0')}` },
    place,
    before: null,
    after: { index },
  }));
  const by = { subgraph: 'stations' as const, actor: 'hub:stations', role: null, requestId: null };
  const stamp = { ...by, now: NOW, random: Math.random };
  const { rows, head } = sealEvents(drafts, { chain: CHAIN, head: EMPTY_CHAIN, stamp });
  return { events: rows, head };
}

/** Returns a chain to verify, with the events in pages of three, as a database would return them. */
export function asRead(
  events: readonly StoredEvent[],
  rest: Pick<ChainToVerify, 'head'> & Partial<Pick<ChainToVerify, 'checkpoints' | 'lastSequence'>>,
): ChainToVerify {
  const sorted = events.toSorted((one, other) => one.sequence - other.sequence);
  const lastSequence = sorted.at(-1)?.sequence ?? 0;
  const upTo = sorted.filter(({ sequence }) => sequence <= (rest.head?.length ?? lastSequence));
  return { subgraph: 'stations', chain: CHAIN, lastSequence, checkpoints: [], pages: pagesOf(upTo), ...rest };
}

async function* pagesOf(events: readonly StoredEvent[]) {
  for (let start = 0; start < events.length || start === 0; start += 3) {
    yield await Promise.resolve(events.slice(start, start + 3));
  }
}
