import Button from 'antd/es/button';
import { type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Refusal } from '../../graph/refusal';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { RefusalAlert } from '../feedback/refusal-alert';
import { useTitle } from '../feedback/use-title';
import { ChangedNote } from './changed-note';
import { CheckPage } from './check-page';
import { DraftNote } from './draft-note';
import { ErrorSummary } from './error-summary';
import { type Values } from '../form/field';
import { FieldRow } from '../form/field-row';
import { type FormSpec } from './form-spec';
import { LeaveGuard } from './leave-guard';
import { useSubmit } from './use-submit';
import { type Form, useForm } from '../form/use-form';

type FormPageProps<Path extends string, Data> = {
  spec: FormSpec<Path, Data>;
  /** Reloads the record after another person has changed it. Undefined if the form changes no record. */
  onReload?: () => void;
  /** Content above the fields. */
  children?: ReactNode;
  /** Returns the content below the fields, for example a sum of the values. */
  below?: (values: Values) => ReactNode;
};

/** A page that shows one form. */
export function FormPage<Path extends string, Data>({ spec, ...content }: FormPageProps<Path, Data>) {
  const { onReload } = content;
  const form = useForm(spec);
  const { submit, busy, refusal, isChecking, setChecking } = useSubmit(spec, form);
  useTitle(spec.windowTitle ?? spec.title, form.faults.length > 0);
  if (!isChecking) return <Entry {...{ spec, form, submit, busy, refusal }} {...content} />;
  const edit = () => setChecking(false);
  return <CheckPage {...{ spec, form, busy, refusal, onReload }} onEdit={edit} onSubmit={() => submit(true)} />;
}

type EntryProps = Omit<FormPageProps<string, unknown>, 'spec'> & {
  spec: Omit<FormSpec, 'send' | 'doneTo' | 'doneText'>;
  form: Form;
  submit: (isSeen: boolean) => void;
  busy: boolean;
  refusal: Refusal | null;
};

function Entry({ spec, form, submit, busy, refusal, onReload, children, below }: EntryProps) {
  return (
    <form
      className="form-page"
      noValidate
      aria-label={spec.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) submit(false);
      }}
    >
      <h1>{spec.title}</h1>
      <DraftNote form={form} />
      <ChangedNote fields={spec.fields} latest={spec.initial} />
      <ErrorSummary faults={form.faults} />
      {refusal !== null && form.faults.length === 0 && (
        <RefusalAlert refusal={refusal} {...(onReload === undefined ? {} : { onReload })} />
      )}
      {children}
      <FormFields spec={spec} form={form} />
      {below?.(form.values)}
      <FormButtons spec={spec} busy={busy} />
      <LeaveGuard isDirty={form.isDirty} />
    </form>
  );
}

type FormFieldsProps = { spec: Pick<FormSpec, 'fields' | 'limits'>; form: Form };

function FormFields({ spec: { fields, limits }, form }: FormFieldsProps) {
  return fields.map((field) => (
    <FieldRow
      key={field.name}
      field={field}
      path={field.name}
      value={form.values[field.name]}
      onChange={(value) => form.set(field.name, value)}
      faults={form.faults}
      limits={limits}
    />
  ));
}

type FormButtonsProps = { spec: Pick<FormSpec, 'backTo' | 'isChecked' | 'submitText'>; busy: boolean };

function FormButtons({ spec: { backTo, isChecked, submitText }, busy }: FormButtonsProps) {
  const navigate = useNavigate();
  return (
    <div className="form-buttons">
      <Button type="primary" htmlType="submit" loading={busy}>
        {isChecked === true ? say(KIT.check) : (submitText ?? say(KIT.submit))}
      </Button>
      <Button onClick={() => void navigate(backTo)}>{say(KIT.cancel)}</Button>
    </div>
  );
}
