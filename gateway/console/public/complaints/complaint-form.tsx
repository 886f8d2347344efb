import { type FormEvent, useEffect } from 'react';
import { type Fault } from '../../graph/refusal';
import { ErrorSummary } from '../../kit/entry/error-summary';
import { type Field, elementIdOf, limitAt } from '../../kit/form/field';
import { Counter, FieldFrame, describedBy } from '../../kit/feedback/field-frame';
import { say } from '../../words/language';
import { COMPLAIN } from '../../words/public/complaints';
import { hrefOf } from '../frame/address';
import { Link } from '../frame/link';
import { Refused } from '../frame/messages';
import { useLeaveGuard } from '../frame/use-leave-guard';
import { COMPLAINT_LIMITS, CONTACT_FIELD, STATION_FIELD, TEXT_FIELD } from './complaint-fields';
import { StationChoice } from './station-choice';
import { useComplaint } from './use-complaint';

type Station = { id: string; name: string };

type ComplaintFormProps = {
  /** The station of the complaint. Its id is empty if the person chooses the station in the form. */
  given: Station;
  onStation: (station: Station) => void;
  onSent: (receipt: string) => void;
  onFaults: (hasFaults: boolean) => void;
};

/** The form for a complaint. Its content is not stored, and is not written into the address. */
export function ComplaintForm({ given, onStation, onSent, onFaults }: ComplaintFormProps) {
  const { values, set, faults, refusal, isSending, send } = useComplaint(given.id, onSent);
  useEffect(() => onFaults(faults.length > 0), [faults, onFaults]);
  useLeaveGuard(values.text.trim() === '' ? null : say(COMPLAIN.leaveForm));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) send();
  };
  const choose = (station: Station) => {
    set({ stationId: station.id });
    onStation(station);
  };
  const faultsOf = ({ name }: Field) => faults.filter(({ field }) => field === name);
  return (
    <form className="form-page" onSubmit={submit} noValidate autoComplete="off">
      <ErrorSummary faults={faults} />
      {refusal !== null && <Refused refusal={refusal} onRetry={null} />}
      {given.id === '' ? (
        <StationChoice value={values.stationId} onChange={choose} faults={faultsOf(STATION_FIELD)} />
      ) : (
        <Given name={given.name} />
      )}
      <TextField
        field={TEXT_FIELD}
        value={values.text}
        faults={faultsOf(TEXT_FIELD)}
        onChange={(text) => set({ text })}
      />
      <TextField
        field={CONTACT_FIELD}
        value={values.contact}
        faults={faultsOf(CONTACT_FIELD)}
        onChange={(contact) => set({ contact })}
      />
      <SendButton isSending={isSending} />
    </form>
  );
}

function SendButton({ isSending }: { isSending: boolean }) {
  return (
    <p>
      <button type="submit" className="button primary" aria-disabled={isSending}>
        {say(isSending ? COMPLAIN.sending : COMPLAIN.submit)}
      </button>
    </p>
  );
}

function Given({ name }: { name: string }) {
  return (
    <p>
      {say(COMPLAIN.chosen, { station: name })} <Link href={hrefOf('/complain')}>{say(COMPLAIN.other)}</Link>
    </p>
  );
}

type TextFieldProps = { field: Field; value: string; faults: readonly Fault[]; onChange: (value: string) => void };

/** A text field of the complaint. A field of the kind `prose` has several lines. */
function TextField({ field, value, faults, onChange }: TextFieldProps) {
  const id = elementIdOf(field.name);
  const limit = limitAt(COMPLAINT_LIMITS, field.name);
  const isRequired = limit.required === true;
  const control = {
    id,
    value,
    className: 'input',
    autoComplete: 'off',
    'aria-required': isRequired,
    'aria-invalid': faults.length > 0,
    'aria-describedby': describedBy(field, id, faults),
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <FieldFrame field={field} id={id} faults={faults} isOptional={!isRequired}>
      {field.kind === 'prose' ? <textarea {...control} rows={8} /> : <input {...control} type="text" />}
      {field.kind === 'prose' && <Counter text={value} limit={limit} />}
    </FieldFrame>
  );
}
