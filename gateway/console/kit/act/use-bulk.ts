import { useState } from 'react';
import {
  type BulkCall,
  type BulkSend,
  type ItemOutcome,
  type OpenCall,
  callsOf,
  leftAfter,
  openAfter,
  outcomesOf,
  withCalls,
} from './bulk';
import { useAct } from './use-act';

export type BulkItem = { id: string; text: string };

/** The calls of a dialog that have no known result, and the function that replaces them. */
export type KeptCalls = readonly [
  readonly OpenCall[],
  (change: (before: readonly OpenCall[]) => readonly OpenCall[]) => void,
];

/** Returns the calls of a dialog that have no known result. They must outlive the open dialog. */
export function useOpenCalls(): KeptCalls {
  return useState<readonly OpenCall[]>([]);
}

/** What a dialog still has to send: calls with an unknown result, and items for new calls. */
type Left = { calls: readonly BulkCall[]; ids: readonly string[] };

type Bulk = { items: readonly BulkItem[]; atMost: number; send: BulkSend | null; kept: KeptCalls };

/** Returns the outcomes of a bulk act, the number of items that can be tried, and the function that performs the act. */
export function useBulk({ items, atMost, send, kept: [open, setOpen] }: Bulk) {
  const { act, busy } = useAct();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, ItemOutcome>>(new Map());
  const [left, setLeft] = useState<Left>(() => ({ calls: [], ids: items.map(({ id }) => id) }));
  const perform = async () => {
    if (send === null || busy) return;
    const next = { calls: [] as BulkCall[], ids: [] as string[] };
    const calls = [...left.calls, ...callsOf(left.ids, { atMost, send, open })];
    setOpen((before) => withCalls(before, calls));
    for (const call of calls) {
      const { refusal } = await call.send(act, call.ids, call.key);
      setOpen((before) => openAfter(before, call.key, refusal));
      const again = leftAfter(call, refusal);
      next.calls.push(...again.calls);
      next.ids.push(...again.ids);
      const found = outcomesOf(call.ids, refusal).map((each) => [each.id, each] as const);
      setOutcomes((before) => new Map([...before, ...found]));
    }
    setLeft(next);
  };
  const count = left.ids.length + left.calls.reduce((sum, { ids }) => sum + ids.length, 0);
  return { outcomes, count, perform: () => void perform(), busy };
}
