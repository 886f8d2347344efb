/**
 * The outcome of an attempt: the receiver took the event, the attempt failed and is repeated, or the receiver no longer
 * exists (410). `word` is an HTTP status, or says why there was none.
 */
export type Outcome = { kind: 'TAKEN' | 'FAILED' | 'GONE'; word: string };

export type Tried = { ordinal: number; startedAt: Date; outcome: Outcome };
