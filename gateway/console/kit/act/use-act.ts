import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { type DataOf, type Document, type VariablesOf } from '../../graph/document';
import { type Sendable } from '../../graph/entered';
import { withKey } from '../../graph/idempotency-key';
import { type Refusal } from '../../graph/refusal';
import { useWork } from '../work/work-context';
import { type Answer, sendMutation } from '../../graph/ask';

/** Sends a mutation with an idempotency key, and returns the answer of the Hub. */
export type Act = <Sent extends Document<unknown, never>>(
  document: Sent,
  variables: Sendable<VariablesOf<Sent>> & object,
  key: string,
) => Promise<Answer<DataOf<Sent>>>;

const WAITS = [500, 1000, 2000, 4000];

/**
 * The refusals after which the work of the office may have changed: somebody else has changed the record, or an earlier
 * attempt with the same key has performed the act.
 */
const OVERTAKEN: readonly Refusal['code'][] = ['CONFLICT', 'INVALID_STATE', 'IDEMPOTENCY_MISMATCH'];

/**
 * Returns a function that performs an act, and whether an act is in progress. If the network lost the answer or the Hub
 * is still performing the act, the function repeats the request with the same key. Nothing is therefore done twice.
 */
export function useAct(): { act: Act; busy: boolean } {
  const client = useClient();
  const { reload } = useWork();
  const [busy, setBusy] = useState(false);
  const act = useCallback<Act>(
    async (document, variables, key) => {
      setBusy(true);
      try {
        const sent = withKey(variables, key);
        let answer = await sendMutation<never>(client, document, sent);
        for (const wait of WAITS) {
          if (answer.refusal?.code !== 'IDEMPOTENCY_IN_PROGRESS' && answer.refusal?.code !== 'UNREACHABLE') break;
          if (!navigator.onLine) break;
          await new Promise((resolve) => setTimeout(resolve, wait));
          answer = await sendMutation<never>(client, document, sent);
        }
        if (answer.refusal === null || OVERTAKEN.includes(answer.refusal.code)) reload();
        return answer;
      } finally {
        setBusy(false);
      }
    },
    [client, reload],
  );
  return { act, busy };
}
