import { announceSessionEnded } from '../session/session-ended';
import { type Answer } from './ask';
import { type Document } from './document';
import { type PostedAnswer, postDocument } from './post-document';
import { refusalOf, unreachable } from './refusal';
import { requestHeaders } from './request-headers';

/** Sends a query for personal data. No cache keeps the answer. */
export async function askUncached<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  try {
    const sent = { headers: requestHeaders(), credentials: 'same-origin' } as const;
    return read(await postDocument(document, variables, sent));
  } catch (error) {
    return { data: null, refusal: unreachable({ message: String(error) }) };
  }
}

function read<Data>({ data, error }: PostedAnswer<Data>): Answer<Data> {
  if (error === null) return { data, refusal: null };
  const refusal = refusalOf(error);
  if (refusal.code === 'UNAUTHENTICATED') announceSessionEnded();
  return { data, refusal };
}
