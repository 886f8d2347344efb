import { useState } from 'react';
import { faultsIn } from '../form/check-values';
import { type Form } from '../form/use-form';
import { type FormSpec } from './form-spec';
import { useSending } from './use-sending';

/** Validates the values of a form, shows them for a check if the form asks for it, and sends them. */
export function useSubmit<Path extends string, Data>(spec: FormSpec<Path, Data>, form: Form) {
  const { send, busy, refusal } = useSending(spec, form);
  const [isChecking, setChecking] = useState(false);
  const submit = (isSeen: boolean) => {
    const own = faultsIn(form.values, spec.fields, spec.limits);
    const faults = own.concat(spec.check?.(form.values) ?? []);
    form.setFaults(faults);
    if (faults.length > 0) return setChecking(false);
    if (spec.isChecked === true && !isSeen) return setChecking(true);
    void send().then((found) => {
      if (found.length > 0) setChecking(false);
    });
  };
  return { submit, busy, refusal, isChecking, setChecking };
}
