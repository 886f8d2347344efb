import Button from 'antd/es/button';
import { useEffect } from 'react';
import { type Refusal } from '../../graph/refusal';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { EnteredValues } from './entered-values';
import { RefusalAlert } from '../feedback/refusal-alert';
import { type Form } from '../form/use-form';
import { type FormSpec } from './form-spec';
import { LeaveGuard } from './leave-guard';

type CheckPageProps = {
  spec: Pick<FormSpec, 'title' | 'fields' | 'review'>;
  form: Form;
  busy: boolean;
  refusal: Refusal | null;
  onEdit: () => void;
  onSubmit: () => void;
  /**
   * Reloads the record after another person has changed it. The form then shows the latest content. Undefined if the
   * form changes no record.
   */
  onReload: (() => void) | undefined;
};

/** Shows the values of a form for a check before they are sent. */
export function CheckPage({ spec, form, busy, refusal, onEdit, onSubmit, onReload }: CheckPageProps) {
  useEffect(() => {
    // In new browsers, `scrollTo` returns a promise. React would take a returned promise for the cleanup function of
    // the effect.
    void scrollTo(0, 0);
  }, []);
  const renew = () => {
    onEdit();
    onReload?.();
  };
  const entered = <EnteredValues key="entered" fields={spec.fields} values={form.values} />;
  return (
    <section className="form-page" aria-labelledby="check-title">
      <h1 id="check-title">{say(KIT.checkTitle)}</h1>
      <p className="hint">
        {spec.title}。{say(KIT.checkHint)}
      </p>
      {refusal !== null && <RefusalAlert refusal={refusal} {...(onReload === undefined ? {} : { onReload: renew })} />}
      {spec.review === undefined ? entered : spec.review(form.values, entered)}
      <div className="form-buttons">
        <Button type="primary" loading={busy} onClick={onSubmit}>
          {say(KIT.submit)}
        </Button>
        <Button onClick={onEdit}>{say(KIT.edit)}</Button>
      </div>
      <LeaveGuard isDirty={form.isDirty} />
    </section>
  );
}
