import { type Attempt, newAttempt } from '../../graph/attempt';
import { filesOf, rowsOf } from './check-values';
import { type Draft } from './drafts';
import { type Field, type Values } from './field';
import { type Fault } from '../../graph/refusal';

const RECEIPT_VALID = 24 * 3_600_000;

/** Returns the values of a form without personal data, for a draft. */
export function withoutPersonal(values: Values, fields: readonly Field[]): Record<string, unknown> {
  const kept = fields.filter(({ isPersonal }) => isPersonal !== true);
  return Object.fromEntries(
    kept.map((field) => {
      const value = values[field.name];
      return [
        field.name,
        field.kind === 'rows' ? rowsOf(value).map((row) => withoutPersonal(row, field.fields)) : value,
      ];
    }),
  );
}

/** Returns values without the uploaded files that have an expired receipt. */
export function withValidReceipts(values: Record<string, unknown>): Values {
  const isFiles = (value: unknown) => filesOf(value).some((file) => typeof file.receipt === 'string');
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isFiles(value) ? filesOf(value).filter(({ uploadedAt }) => Date.now() - uploadedAt < RECEIPT_VALID) : value,
    ]),
  );
}

/**
 * The state of a form. If the values come from a draft, `draftOf` is the time at which the draft was saved. Otherwise
 * it is null.
 */
export type FormState = {
  values: Values;
  /** The faults that the form shows. */
  faults: readonly Fault[];
  attempt: Attempt;
  isDirty: boolean;
  draftOf: Date | null;
  /** Whether the search for a stored draft has ended. */
  isRead: boolean;
};

/** Returns the state of a form that starts a new act. */
export function newForm(initial: Values): FormState {
  return { values: initial, faults: [], attempt: newAttempt(), isDirty: false, draftOf: null, isRead: false };
}

/**
 * Returns the form after the person has changed a value. The faults of what they changed are no longer shown. In a
 * field with rows, this concerns only the parts of the rows that have changed. If the person has added or removed a
 * row, the form no longer shows any fault of the field, because the numbers in the faults may mean other rows.
 */
export function changedForm(now: FormState, name: string, value: unknown): FormState {
  const values = { ...now.values, [name]: value };
  const hasOtherRows = rowsOf(now.values[name]).length !== rowsOf(value).length;
  const faults = now.faults.filter(({ field }) => {
    const isOfField = field === name || field.startsWith(`${name}.`);
    if (!isOfField) return true;
    return field !== name && !hasOtherRows && valueAt(now.values, name, field) === valueAt(values, name, field);
  });
  return { ...now, isDirty: true, values, faults };
}

/** Returns the value at a path inside a field, for example `items.1.quantity` inside the field `items`. */
function valueAt(values: Values, name: string, path: string): unknown {
  const parts = path.slice(name.length + 1).split('.');
  return parts.reduce<unknown>((within, part) => (within as Values | null | undefined)?.[part], values[name]);
}

/**
 * Returns the form after the browser has looked for its draft. Values that the person has entered meanwhile are kept.
 * If the result of the draft's attempt is unknown, the form continues this attempt in any case.
 */
export function restoredForm(now: FormState, initial: Values, draft: Omit<Draft, 'id' | 'owner'> | null): FormState {
  if (draft === null) return { ...now, isRead: true };
  const { key, isUndecided, values, savedAt } = draft;
  const attempt = now.isDirty && !isUndecided ? now.attempt : { key, isUndecided };
  if (now.isDirty || values === null) return { ...now, attempt, isRead: true };
  const restored = { ...initial, ...withValidReceipts(values) };
  return { values: restored, faults: [], attempt, isDirty: true, draftOf: new Date(savedAt), isRead: true };
}

/**
 * Returns the form with its initial values. If the Hub may have performed the act, the form keeps the attempt. The Hub
 * then refuses other values, instead of silently performing a second act.
 */
export function discardedForm(now: FormState, initial: Values): FormState {
  const attempt = now.attempt.isUndecided ? now.attempt : newAttempt();
  return { ...newForm(initial), attempt, isRead: true };
}
