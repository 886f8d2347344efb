import { useCallback, useEffect, useState } from 'react';
import { type Document } from '../../graph/document';
import { type Answer, type Ask, useAsk } from '../../graph/ask';
import { onFocus } from '../../graph/on-focus';
import { type Refusal } from '../../graph/refusal';
import { type Reading, answerOfRead, recordAfter } from './record-after';

export type Loaded<Data> = { data: Data | null; refusal: Refusal | null; isLoading: boolean; reload: () => void };

/**
 * Reads the answer to a query, and reads it again when `reload` is called. With `use` = 'record', the answer is also
 * read again when the window gets the focus. A form must not do this, because its expected version must match the
 * content that the person has seen.
 */
export function useRecord<Data, Variables extends object>(
  document: Document<Data, Variables>,
  variables: Variables,
  use: 'record' | 'form' = 'record',
): Loaded<Data> {
  const key = JSON.stringify(variables);
  const read = useCallback((ask: Ask) => ask(document, JSON.parse(key) as Variables, 'network-only'), [document, key]);
  return useAnswer(read, use);
}

/**
 * A function that reads an answer. It may return null once `isCurrent` returns false, because nobody waits for the
 * answer any more.
 */
type Read<Data> = (ask: Ask, isCurrent: () => boolean) => Promise<Answer<Data> | null>;

/**
 * Calls `read`, and returns the latest answer. Pass the same function at each render, because a new function is called
 * at once.
 */
export function useAnswer<Data>(read: Read<Data>, use: 'record' | 'form'): Loaded<Data> {
  const ask = useAsk();
  const [latest, setLatest] = useState<Reading<Data, Read<Data>>>({ read, data: null, refusal: null });
  const [version, setVersion] = useState(0);
  const [isLoading, setLoading] = useState(true);
  useEffect(() => {
    let current = true;
    setLoading(true);
    void read(ask, () => current).then((answer) => {
      if (!current || answer === null) return;
      setLatest((before) => ({ read, ...recordAfter(answerOfRead(before, read).data, answer) }));
      setLoading(false);
    });
    return () => {
      current = false;
    };
  }, [ask, read, version]);
  const reload = useCallback(() => setVersion((before) => before + 1), []);
  useEffect(() => (use === 'form' ? undefined : onFocus(reload)), [reload, use]);
  const { data, refusal } = answerOfRead(latest, read);
  return { data, refusal, isLoading, reload };
}
