import { type ReactNode, useState } from 'react';
import { type Fault } from '../../graph/refusal';
import { faultsIn } from '../form/check-values';
import { type Field, type Values } from '../form/field';
import { useForm } from '../form/use-form';
import { type FormSpec } from './form-spec';
import { useSending } from './use-sending';

export type SetValue = (name: string, value: unknown) => void;

/** One step of a form in several steps. */
export type WizardStep = {
  key: string;
  title: string;
  fields: readonly Field[];
  /** Checks the rules that concern several fields or that the limits cannot express. */
  check?: (values: Values) => readonly Fault[];
  above?: (values: Values, set: SetValue) => ReactNode;
  below?: (values: Values) => ReactNode;
};

export type WizardSpec<Path extends string> = Pick<
  FormSpec<Path>,
  'id' | 'title' | 'limits' | 'initial' | 'send' | 'backTo'
> & {
  steps: readonly WizardStep[];
  /** Returns the other values that change with a value, for example the end of a term when its start changes. */
  derive?: (name: string, value: unknown) => Values;
  /** The hint above the values on the check page. */
  checkHint: string;
};

/**
 * Holds the state of a form in several steps: the values, and the index of the current step. The index after the last
 * step means the check page.
 */
export function useWizard<Path extends string>(spec: WizardSpec<Path>) {
  const { steps, limits } = spec;
  const fields = steps.flatMap((step) => step.fields);
  const form = useForm({ id: spec.id, fields, initial: spec.initial });
  const [at, setAt] = useState(0);
  const { send, busy, refusal } = useSending({ ...spec, fields }, form);
  const set: SetValue = (name, value) => {
    form.set(name, value);
    for (const [other, derived] of Object.entries(spec.derive?.(name, value) ?? {})) form.set(other, derived);
  };
  const faultsOf = (step: WizardStep) =>
    faultsIn(form.values, step.fields, limits).concat(step.check?.(form.values) ?? []);
  const go = (to: number) => {
    const step = steps[at];
    const faults = step === undefined || to < at ? [] : faultsOf(step);
    form.setFaults(faults);
    if (faults.length > 0) return;
    setAt(to);
    scrollTo(0, 0);
  };
  const finish = async () => {
    const wrong = steps.findIndex((step) => faultsOf(step).length > 0);
    const own = steps[wrong];
    const faults = own === undefined ? await send() : faultsOf(own);
    if (faults.length === 0) return;
    form.setFaults(faults);
    setAt(own === undefined ? stepOfFault(steps, faults) : wrong);
  };
  return { form, fields, at, set, go, finish: () => void finish(), busy, refusal };
}

/** Returns the index of the first step with a faulty field. Returns the last step if no step has one. */
function stepOfFault(steps: readonly WizardStep[], faults: readonly Fault[]): number {
  const found = steps.findIndex(({ fields }) =>
    fields.some(({ name }) => faults.some(({ field }) => field === name || field.startsWith(`${name}.`))),
  );
  return found === -1 ? steps.length - 1 : found;
}
