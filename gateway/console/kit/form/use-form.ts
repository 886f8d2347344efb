import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, type Refusal } from '../../graph/refusal';
import { attemptAfter } from '../../graph/attempt';
import { dropDraft, readDraft, writeDraft } from './drafts';
import { type Field, type Values } from './field';
import { type FormState, changedForm, discardedForm, newForm, restoredForm, withoutPersonal } from './kept-values';
import { type Owner } from './owned';
import { useOwner } from './owner';

export type Form = {
  values: Values;
  /** Changes a value. The faults of what has changed are no longer shown. */
  set: (name: string, value: unknown) => void;
  faults: readonly Fault[];
  setFaults: (faults: readonly Fault[]) => void;
  /** The idempotency key of the form. It stays the same until the Hub has answered. */
  key: string;
  /**
   * Records the result of sending the form: null after success, otherwise the refusal. The form takes a new key after
   * success, and if the Hub has used the key for other content.
   */
  settle: (refusal: Refusal | null) => void;
  isDirty: boolean;
  /** The time at which the restored draft was saved. Null if the form started without a draft. */
  draftOf: Date | null;
  /** Restores the initial values. Removes the draft, unless the Hub may have performed the act. */
  discard: () => void;
  /** Removes the draft after the Hub has answered. Later input belongs to a new act with a new key. */
  finish: () => void;
};

type FormBasis = { id: string; fields: readonly Field[]; initial: Values };

const SAVE_AFTER = 600;

/** Holds the values of a form, and stores them as a draft in this browser until the Hub has answered. */
export function useForm({ id, fields, initial }: FormBasis): Form {
  const owner = useOwner();
  const begun = useRef({ initial, fields });
  const [state, setState] = useState<FormState>(() => newForm(initial));
  useEffect(() => {
    void readDraft(id, owner).then((draft) => setState((now) => restoredForm(now, begun.current.initial, draft)));
  }, [id, owner]);
  const { key, isUndecided } = state.attempt;
  useDraftOf({ id, begun, owner, state });
  const set = useCallback((name: string, value: unknown) => setState((now) => changedForm(now, name, value)), []);
  const setFaults = useCallback((faults: readonly Fault[]) => setState((now) => ({ ...now, faults })), []);
  const settle = useCallback(
    (refusal: Refusal | null) => setState((now) => ({ ...now, attempt: attemptAfter(now.attempt, refusal) })),
    [],
  );
  const discard = useCallback(() => {
    setState((now) => discardedForm(now, begun.current.initial));
    if (!isUndecided) void dropDraft(id);
  }, [id, isUndecided]);
  const finish = useCallback(() => {
    setState({ ...newForm(begun.current.initial), isRead: true });
    void dropDraft(id);
  }, [id]);
  return { ...state, key, set, setFaults, settle, discard, finish };
}

type Drafted = { id: string; begun: { current: Pick<FormBasis, 'fields'> }; owner: Owner; state: FormState };

/**
 * Stores the values of a changed form as a draft, 600 ms after each change. If the person has changed nothing, no
 * values are stored. A draft then contains only the attempt, and exists only while the result of the attempt is
 * unknown.
 */
function useDraftOf({ id, begun, owner, state }: Drafted): void {
  useEffect(() => {
    const { values, attempt, isDirty, isRead } = state;
    if (!isRead || !(isDirty || attempt.isUndecided)) return;
    const save = () => {
      const kept = isDirty ? withoutPersonal(values, begun.current.fields) : null;
      void writeDraft({ id, owner, ...attempt, values: kept, savedAt: Date.now() });
    };
    const timer = setTimeout(save, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [id, begun, owner, state]);
}
