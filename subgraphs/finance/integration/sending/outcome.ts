/** What a try came to: taken; not taken, to be tried again; or gone for good (410). `word`: an HTTP status, or why there was none. */
export type Outcome = { kind: 'TAKEN' | 'FAILED' | 'GONE'; word: string };

export type Tried = { ordinal: number; startedAt: Date; outcome: Outcome };
