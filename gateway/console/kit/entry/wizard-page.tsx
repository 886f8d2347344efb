import Button from 'antd/es/button';
import { useNavigate } from 'react-router-dom';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { RefusalAlert } from '../feedback/refusal-alert';
import { useTitle } from '../feedback/use-title';
import { type Limits } from '../form/field';
import { FieldRow } from '../form/field-row';
import { type Form } from '../form/use-form';
import { StateSteps } from '../record/state-steps';
import { DraftNote } from './draft-note';
import { EnteredValues } from './entered-values';
import { ErrorSummary } from './error-summary';
import { LeaveGuard } from './leave-guard';
import { type SetValue, type WizardSpec, type WizardStep, useWizard } from './use-wizard';

/**
 * A form in several steps. The last page shows all values before they are sent. One draft keeps the values of all
 * steps.
 */
export function WizardPage<Path extends string>({ spec }: { spec: WizardSpec<Path> }) {
  const { steps, title, limits } = spec;
  const { form, fields, at, set, go, finish, busy, refusal } = useWizard(spec);
  const step = steps[at];
  useTitle(title, form.faults.length > 0);
  return (
    <section className="form-page wizard" aria-label={title}>
      <h1>{title}</h1>
      <StepList steps={steps} at={at} />
      <DraftNote form={form} />
      <ErrorSummary faults={form.faults} />
      {refusal !== null && form.faults.length === 0 && <RefusalAlert refusal={refusal} />}
      {step === undefined ? (
        <>
          <p className="hint">{spec.checkHint}</p>
          <EnteredValues fields={fields} values={form.values} />
        </>
      ) : (
        <StepFields key={step.key} step={step} form={form} set={set} limits={limits} />
      )}
      <WizardButtons at={at} last={steps.length} busy={busy} backTo={spec.backTo} onGo={go} onFinish={finish} />
      <LeaveGuard isDirty={form.isDirty} />
    </section>
  );
}

type StepFieldsProps = { step: WizardStep; form: Form; set: SetValue; limits: Limits };

function StepFields({ step, form, set, limits }: StepFieldsProps) {
  return (
    <div className="wizard-step">
      {step.above?.(form.values, set)}
      {step.fields.map((field) => (
        <FieldRow
          key={field.name}
          field={field}
          path={field.name}
          value={form.values[field.name]}
          onChange={(value) => set(field.name, value)}
          faults={form.faults}
          limits={limits}
        />
      ))}
      {step.below?.(form.values)}
    </div>
  );
}

function StepList({ steps, at }: { steps: readonly WizardStep[]; at: number }) {
  const titles = steps.map(({ title }) => title).concat(say(KIT.stepCheck));
  const stateOf = (index: number) => (index < at ? 'done' : index === at ? 'now' : 'later');
  return (
    <StateSteps steps={titles.map((title, index) => ({ title: `${index + 1} ${title}`, state: stateOf(index) }))} />
  );
}

type WizardButtonsProps = {
  at: number;
  last: number;
  busy: boolean;
  backTo: string;
  onGo: (to: number) => void;
  onFinish: () => void;
};

function WizardButtons({ at, last, busy, backTo, onGo, onFinish }: WizardButtonsProps) {
  const navigate = useNavigate();
  return (
    <div className="form-buttons">
      {at < last && (
        <Button type="primary" onClick={() => onGo(at + 1)}>
          {say(KIT.forward)}
        </Button>
      )}
      {at === last && (
        <Button type="primary" loading={busy} onClick={onFinish}>
          {say(KIT.submit)}
        </Button>
      )}
      {at > 0 && <Button onClick={() => onGo(at - 1)}>{say(KIT.backward)}</Button>}
      <Button onClick={() => void navigate(backTo)}>{say(KIT.cancel)}</Button>
    </div>
  );
}
