import Select from 'antd/es/select';
import { type Field, type Limit } from './field';
import { Counter } from '../feedback/field-frame';
import { KIT } from '../../words/kit';
import { LANGUAGE, say } from '../../words/language';
import { capitalYuan, fenOf } from './money';

type ControlProps = {
  field: Exclude<Field, { kind: 'rows' } | { kind: 'files' }>;
  id: string;
  value: unknown;
  onChange: (value: unknown) => void;
  limit: Limit;
  describedBy: string;
  isFaulty: boolean;
  isRequired: boolean;
};

/** The input control of a field that holds one value. */
export function FieldControl(props: ControlProps) {
  const { field, value, onChange, limit } = props;
  const text = typeof value === 'string' ? value : '';
  const shared = ariaOf(props);
  const write = (event: { target: { value: string } }) => onChange(event.target.value);
  const typed = { ...shared, className: 'input', value: text, autoComplete: 'off', onChange: write };
  switch (field.kind) {
    case 'flag':
      return <Flag isSet={value === true} onChange={onChange} shared={shared} />;
    case 'choice':
      return <Choice field={field} value={text} onChange={onChange} shared={shared} />;
    case 'prose':
      return (
        <>
          <textarea {...typed} rows={5} />
          <Counter text={text} limit={limit} />
        </>
      );
    case 'money':
      return (
        <>
          <input {...typed} inputMode="decimal" />
          <Capitals text={text} />
        </>
      );
    case 'whole':
      return <input {...typed} inputMode="numeric" />;
    case 'decimal':
      return <input {...typed} inputMode="decimal" />;
    case 'line':
      return <input {...typed} type="text" />;
    case 'date':
    case 'month':
    case 'week':
    case 'time':
      return <input {...typed} type={field.kind} />;
  }
}

type Shared = ReturnType<typeof ariaOf>;

function ariaOf({ id, describedBy, isFaulty, isRequired }: ControlProps) {
  return {
    id,
    'aria-invalid': isFaulty,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-required': isRequired,
  };
}

type FlagProps = { isSet: boolean; onChange: (value: unknown) => void; shared: Shared };

function Flag({ isSet, onChange, shared }: FlagProps) {
  return (
    <input
      {...shared}
      aria-required={undefined}
      type="checkbox"
      checked={isSet}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

/** Shows an amount in Chinese capital numerals, so that a wrong zero is noticed. */
function Capitals({ text }: { text: string }) {
  const fen = fenOf(text);
  return (
    <p className="secondary small" aria-live="polite">
      {fen === null || LANGUAGE !== 'zh' ? '' : capitalYuan(fen)}
    </p>
  );
}

type ChoiceProps = {
  field: Extract<Field, { kind: 'choice' }>;
  value: string;
  onChange: (value: unknown) => void;
  shared: Shared;
};

/** A field to choose one value. A short list uses the native select, which suits a phone. A long list has a search. */
function Choice({ field, value, onChange, shared }: ChoiceProps) {
  if (field.isSearched === true) {
    return (
      <Select<string>
        {...shared}
        value={value === '' ? null : value}
        options={[...field.options]}
        onChange={onChange}
        allowClear={{ label: say(KIT.clear) }}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <select {...shared} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="" />
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
