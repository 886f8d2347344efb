/** The name of the event that is fired when the Hub no longer accepts the session. */
export const SESSION_ENDED = 'hub-session-ended';

/** Fires the event after the Hub has answered UNAUTHENTICATED. */
export function announceSessionEnded(): void {
  dispatchEvent(new Event(SESSION_ENDED));
}
