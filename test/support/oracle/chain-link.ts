import { type FollowedEvent } from '../../../shared/follow/projection/followed-event';

const hashOf = (sequence: number, timeline: string) => `${timeline}${sequence}`.padStart(64, '0');

/** Returns hashes as a chain has them. Two timelines have the same hashes up to where the second begins, and others after it. */
export function chainLink(
  sequence: number,
  { timeline = '', from = 0 } = {},
): Pick<FollowedEvent, 'previousHash' | 'hash'> {
  const at = (each: number) => hashOf(each, each < from ? '' : timeline);
  return { previousHash: at(sequence - 1), hash: at(sequence) };
}
