import { newKey } from '../../graph/idempotency-key';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault } from '../../graph/refusal';
import { dropDraft, readDraft, writeDraft } from './drafts';
import { type Field, type Values } from './field';
import { withValidReceipts, withoutPersonal } from './kept-values';
import { type Owner } from './owned';
import { useOwner } from './owner';

export type Form = {
  values: Values;
  set: (name: string, value: unknown) => void;
  faults: readonly Fault[];
  setFaults: (faults: readonly Fault[]) => void;
  /** The idempotency key of the form. It stays the same until the Hub has answered. */
  key: string;
  /** Replaces the key, because the next attempt is another act. */
  setKey: (key: string) => void;
  isDirty: boolean;
  /** The time at which the restored draft was saved. Null if the form started without a draft. */
  draftOf: Date | null;
  /** Removes the draft and restores the initial values. */
  discard: () => void;
  /** Removes the draft after the Hub has answered. Later input belongs to a new act with a new key. */
  finish: () => void;
};

type FormBasis = { id: string; fields: readonly Field[]; initial: Values };
type State = { values: Values; key: string; isDirty: boolean; draftOf: Date | null; isRead: boolean };

const SAVE_AFTER = 600;

/** Holds the values of a form, and stores them as a draft in this browser until the Hub has answered. */
export function useForm({ id, fields, initial }: FormBasis): Form {
  const owner = useOwner();
  const begun = useRef({ initial, fields });
  const [state, setState] = useState<State>(() => blank(initial));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  useEffect(() => {
    void readDraft(id, owner).then((draft) => {
      setState((now) => {
        if (draft === null || now.isDirty) return { ...now, isRead: true };
        const values = { ...begun.current.initial, ...withValidReceipts(draft.values) };
        return { values, key: draft.key, isDirty: true, draftOf: new Date(draft.savedAt), isRead: true };
      });
    });
  }, [id, owner]);
  useDraftOf({ id, begun, owner, state });
  const set = useCallback(
    (name: string, value: unknown) =>
      setState((now) => ({ ...now, isDirty: true, values: { ...now.values, [name]: value } })),
    [],
  );
  const setKey = useCallback((key: string) => setState((now) => (now.key === key ? now : { ...now, key })), []);
  const discard = useCallback(() => {
    setState({ ...blank(begun.current.initial), isRead: true });
    setFaults([]);
    void dropDraft(id);
  }, [id]);
  const { values, key, isDirty, draftOf } = state;
  return { values, set, faults, setFaults, key, setKey, isDirty, draftOf, discard, finish: discard };
}

type Drafted = { id: string; begun: { current: Pick<FormBasis, 'fields'> }; owner: Owner; state: State };

/** Stores the values of a changed form as a draft, a little after each change. */
function useDraftOf({ id, begun, owner, state }: Drafted): void {
  useEffect(() => {
    if (!state.isDirty || !state.isRead) return;
    const { values, key } = state;
    const save = () => {
      const kept = withoutPersonal(values, begun.current.fields);
      void writeDraft({ id, owner, key, values: kept, savedAt: Date.now() });
    };
    const timer = setTimeout(save, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [id, begun, owner, state]);
}

function blank(initial: Values): State {
  return { values: initial, key: newKey(), isDirty: false, draftOf: null, isRead: false };
}
