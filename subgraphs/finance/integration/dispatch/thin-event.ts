import { type EventRow } from '../../../../shared/record/events/record-tables';

/**
 * What a receiver is sent (Standard Webhooks: type, timestamp, data): that something happened, to what and when. What it is now
 * the receiver asks for by its own token, so that no address is ever sent more than it may know. `cursor`: where to go on in
 * `financeEvents`, or to replay from.
 */
export function bodyOf(event: EventRow, cursor: string): string {
  const { chain, sequence, id, occurredAt, action, subjectType, subjectId, role } = event;
  const subject = { type: subjectType, id: subjectId };
  const data = { cursor, chain, sequence, id, occurredAt, action, subject, actor: { role } };
  return JSON.stringify({ type: action, timestamp: occurredAt, data });
}

/** By which events of one subject keep their order. */
export function subjectOf({ subjectType, subjectId }: EventRow): string {
  return `${subjectType}:${subjectId}`;
}
