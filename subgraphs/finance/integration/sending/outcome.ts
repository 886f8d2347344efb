/**
 * The outcome of an attempt. TAKEN means that the receiver accepted the event. FAILED means that the attempt failed and
 * will be repeated. GONE means that the receiver no longer exists (410). `word` is the HTTP status of the answer, or
 * the reason why there was no answer.
 */
export type Outcome = { kind: 'TAKEN' | 'FAILED' | 'GONE'; word: string };

export type Tried = { ordinal: number; startedAt: Date; outcome: Outcome };
