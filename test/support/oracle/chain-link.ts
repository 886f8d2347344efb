import { type FollowedEvent } from '../../../shared/follow/projection/followed-event';

const hashOf = (sequence: number, timeline: string) => `${timeline}${sequence}`.padStart(64, '0');

/** Returns the hashes of an event in a chain. From sequence `from` on, a named timeline has other hashes than the unnamed one. */
export function chainLink(
  sequence: number,
  { timeline = '', from = 0 } = {},
): Pick<FollowedEvent, 'previousHash' | 'hash'> {
  const at = (each: number) => hashOf(each, each < from ? '' : timeline);
  return { previousHash: at(sequence - 1), hash: at(sequence) };
}
