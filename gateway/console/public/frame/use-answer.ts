import { useCallback, useEffect, useState } from 'react';
import { type Answer } from '../../graph/ask';
import { type Document } from '../../graph/document';
import { askPublic } from './ask-public';

/** The state of a query. It has neither data nor a refusal while the query is loading. */
export type Asked<Data> = Answer<Data> & { retry: () => void };

/**
 * The answers that this page has received, by query and variables. They let the page appear at once when the person
 * goes back. An answer that is older than a minute is loaded again.
 */
const ANSWERS = new Map<string, { answer: Answer<unknown>; at: number }>();
const FRESH_MILLISECONDS = 60_000;
/** The requests in progress, by query and variables. Two parts of a page with the same query share one request. */
const PENDING = new Map<string, Promise<Answer<unknown>>>();
const NOTHING = { data: null, refusal: null };

/**
 * Returns the answer to a query. Sends the query at first, and again when the variables change, unless the same query
 * was answered within the last minute.
 */
export function useAnswer<Data, Variables>(document: Document<Data, Variables>, variables: Variables): Asked<Data> {
  const key = JSON.stringify([document, variables]);
  const [shown, setShown] = useState(() => ({ key, answer: keptAnswer<Data>(key) }));
  if (shown.key !== key) setShown({ key, answer: keptAnswer<Data>(key) });
  const isMissing = shown.key === key && shown.answer === null;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isLeft = false;
    void answerTo<Data>(key).then((answer) => {
      if (!isLeft) setShown({ key, answer });
    });
    return () => {
      isLeft = true;
    };
  }, [key, isMissing]);
  const retry = useCallback(() => setShown({ key, answer: null }), [key]);
  return { ...(shown.answer ?? NOTHING), retry };
}

/**
 * Sends a query, or waits for the same query if it is already being sent. `key` contains the document and the
 * variables.
 */
function answerTo<Data>(key: string): Promise<Answer<Data>> {
  const [document, variables] = JSON.parse(key) as [Document<Data, object>, object];
  const pending = (PENDING.get(key) as Promise<Answer<Data>> | undefined) ?? askPublic(document, variables);
  PENDING.set(key, pending);
  return pending.then((answer) => {
    PENDING.delete(key);
    if (answer.refusal === null) ANSWERS.set(key, { answer, at: Date.now() });
    return answer;
  });
}

function keptAnswer<Data>(key: string): Answer<Data> | null {
  const kept = ANSWERS.get(key);
  return kept === undefined || Date.now() - kept.at > FRESH_MILLISECONDS ? null : (kept.answer as Answer<Data>);
}
