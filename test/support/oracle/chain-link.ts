import { type FollowedEvent } from '../../../shared/follow/projection/followed-event';

const hashOf = (sequence: number, timeline: string) => `${timeline}${sequence}`.padStart(64, '0');

/**
 * Returns invented hashes of an event and of the previous event. `timeline` names a version of the chain. All versions
 * have the same hashes before sequence `from`, and different hashes from there on.
 */
export function chainLink(
  sequence: number,
  { timeline = '', from = 0 } = {},
): Pick<FollowedEvent, 'previousHash' | 'hash'> {
  const at = (each: number) => hashOf(each, each < from ? '' : timeline);
  return { previousHash: at(sequence - 1), hash: at(sequence) };
}
