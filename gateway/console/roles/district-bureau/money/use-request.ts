import { useState } from 'react';
import { RequestDisbursementsDocument } from '../../../generated/documents/district-bureau';
import { attemptAfter } from '../../../graph/attempt';
import { type Refusal } from '../../../graph/refusal';
import { type KeptAttempt } from '../../../kit/act/act-dialog';
import { useAct } from '../../../kit/act/use-act';
import { sayDone } from '../../../kit/feedback/toast';
import { type InstalmentRow } from '../../../nouns/instalment/instalment-list';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';

type Requesting = {
  rows: readonly InstalmentRow[];
  /** The numbers of the invoices by the ids of the instalments. */
  invoices: Readonly<Record<string, string>>;
  kept: KeptAttempt;
  onDone: () => void;
};

/** Returns a function that requests the payment of instalments in one call, and why the Hub refused the last call. */
export function useRequest({ rows, invoices, kept: [attempt, setAttempt], onDone }: Requesting) {
  const { act, busy } = useAct();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    const { key } = attempt;
    const requests = rows.map(({ id, amountFen }) => {
      const number = (invoices[id] ?? '').trim();
      return { instalmentId: id, invoice: number === '' ? null : { number, amountFen } };
    });
    const answer = await act(RequestDisbursementsDocument, { input: { requests, idempotencyKey: key } }, key);
    setRefusal(answer.refusal);
    setAttempt(attemptAfter(attempt, answer.refusal));
    if (answer.refusal !== null) return;
    sayDone(say(KIT.saved));
    onDone();
  };
  return { send: () => void send(), busy, refusal };
}
