import { type EventRow } from '../../../../shared/record/events/record-tables';

/**
 * Returns the body that a receiver gets (Standard Webhooks: type, timestamp, data). The body says what happened, to
 * which subject and when. The receiver reads the current state with its own token, so no receiver gets data that it may
 * not read. `cursor` is a position in the feed: `financeEvents` can continue from it, and the webhook can be replayed
 * from it.
 */
export function bodyOf(event: EventRow, cursor: string): string {
  const { chain, sequence, id, occurredAt, action, subjectType, subjectId, role } = event;
  const subject = { type: subjectType, id: subjectId };
  const data = { cursor, chain, sequence, id, occurredAt, action, subject, actor: { role } };
  return JSON.stringify({ type: action, timestamp: occurredAt, data });
}

/** Returns the key of an event's subject. Events of one subject keep their order. */
export function subjectOf({ subjectType, subjectId }: EventRow): string {
  return `${subjectType}:${subjectId}`;
}
