import { type ReactNode, useState } from 'react';
import { type Answer } from '../../graph/ask';
import { type Entered, type NameIn } from '../../graph/entered';
import { type Fault } from '../../graph/refusal';
import { faultsIn, sentValues } from '../form/check-values';
import { type Field, type Limits, type Values } from '../form/field';
import { FieldRow } from '../form/field-row';
import { type KeptAttempt, OpenActDialog } from './act-dialog';
import { newAttempt } from '../../graph/attempt';
import { type Act } from './use-act';

type FieldsDialogProps<Path extends string> = {
  open: boolean;
  title: string;
  hint?: string;
  fields: readonly Field[];
  limits: Limits<Path>;
  initial?: Values;
  isGrave?: boolean;
  /** Sends the values in the format of the Hub's input. */
  send: (act: Act, values: Entered<NameIn<Path>>, key: string) => Promise<Answer<unknown>>;
  onClose: () => void;
  onDone: () => void;
  children?: ReactNode;
};

/** A dialog in which the person fills in a few fields, for example a reason, and sends them with an act. */
export function FieldsDialog<Path extends string>({ open, ...props }: FieldsDialogProps<Path>) {
  const kept = useState(newAttempt);
  return open ? <OpenFieldsDialog {...props} kept={kept} /> : null;
}

type OpenFieldsDialogProps<Path extends string> = Omit<FieldsDialogProps<Path>, 'open'> & { kept: KeptAttempt };

function OpenFieldsDialog<Path extends string>({
  fields,
  limits,
  initial = {},
  hint,
  send,
  children,
  ...props
}: OpenFieldsDialogProps<Path>) {
  const [values, setValues] = useState(initial);
  const faults = faultsIn(values, fields, limits);
  // A field shows no fault while it is empty. The first of these faults is shown beside the button instead.
  const isEmpty = ({ field }: Fault) => (values[field] ?? '') === '';
  const shown = faults.filter((fault) => !isEmpty(fault));
  return (
    <OpenActDialog
      {...props}
      missing={faults.find(isEmpty)?.message ?? null}
      send={faults.length > 0 ? null : (act, key) => send(act, sentValues(values, fields), key)}
    >
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
      {fields.map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          path={field.name}
          value={values[field.name]}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
          faults={shown}
          limits={limits}
        />
      ))}
    </OpenActDialog>
  );
}
