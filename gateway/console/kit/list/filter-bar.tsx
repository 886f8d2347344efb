import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { RefusalAlert } from '../feedback/refusal-alert';
import { type Filter, unreadIn } from './filter';
import { valueText } from './filter-text';
import { type Filters, filtersAfter } from './list-state';

type FilterBarProps = { filters: readonly Filter[]; values: Filters; onChange: (values: Filters) => void };

/**
 * The filters of a list page. A choice takes effect at once, and a date as soon as it is whole. A text takes effect
 * when the person presses Enter or leaves the field, and the field says so while its text differs from the filter. If
 * the options of a choice could not be read, the bar says why.
 */
export function FilterBar({ filters, values, onChange }: FilterBarProps) {
  if (filters.length === 0) return null;
  const set = (filter: Filter, value: string) => onChange(filtersAfter(values, filter, value));
  return (
    <>
      <UnreadAlerts filters={filters} />
      <div className="filters" role="group" aria-label={say(KIT.filters)}>
        {filters.map((filter) => (
          <label key={filter.name}>
            <span>{say(filter.label)}</span>
            <FilterInput filter={filter} value={values[filter.name] ?? ''} onChange={(value) => set(filter, value)} />
          </label>
        ))}
        {Object.keys(values).length > 0 && (
          <Button type="link" onClick={() => onChange({})}>
            {say(KIT.clearFilters)}
          </Button>
        )}
      </div>
    </>
  );
}

/**
 * Shows why the options of choices could not be read. Without the reason, the person would think that there are no
 * options.
 */
export function UnreadAlerts({ filters }: { filters: readonly Filter[] }) {
  return unreadIn(filters).map(({ refusal, reload }, index) => (
    <RefusalAlert key={index} refusal={refusal} onRetry={reload} />
  ));
}

type FilterInputProps = { filter: Filter; value: string; onChange: (value: string) => void };

function FilterInput({ filter, value, onChange }: FilterInputProps) {
  if (filter.kind === 'choice') {
    return (
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say(KIT.any)}</option>
        {/* The choices may still be loading, and the rows are filtered already. */}
        {value !== '' && filter.options.every((option) => option.value !== value) && (
          <option value={value}>{valueText(filter, value)}</option>
        )}
        {filter.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return <TypedFilter kind={filter.kind} value={value} onChange={onChange} />;
}

type TypedFilterProps = Omit<FilterInputProps, 'filter'> & { kind: Exclude<Filter['kind'], 'choice'> };

/**
 * A filter that the person types. While a date is incomplete, the browser reports an empty value, or a year such as
 * 0020. So a date takes effect only once it is whole or removed.
 */
function TypedFilter({ kind, value, onChange }: TypedFilterProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isText = kind === 'text';
  const commit = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  const type = ({ value: typed, validity }: HTMLInputElement) => {
    setText(typed);
    const isRemoved = typed === '' && !validity.badInput;
    if (!isText && (isRemoved || WHOLE[kind].test(typed))) onChange(typed);
  };
  const leave = (field: HTMLInputElement) => {
    if (isText) return commit();
    // A date that the person did not finish is shown until they leave the field.
    field.value = value;
    setText(value);
  };
  return (
    <>
      <input
        className="input"
        type={isText ? 'search' : kind}
        value={text}
        aria-description={isText ? say(KIT.pressEnter) : undefined}
        onChange={(event) => type(event.target)}
        onBlur={(event) => leave(event.target)}
        onKeyDown={(event) => {
          if (isText && event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        }}
      />
      {isText && text.trim() !== value && (
        <span className="small" aria-hidden>
          {say(KIT.pressEnter)}
        </span>
      )}
    </>
  );
}

/** Matches a whole value of each kind of date. Until its year is whole, it begins with 0. */
const WHOLE = { date: /^[1-9]\d{3}-\d\d-\d\d$/, month: /^[1-9]\d{3}-\d\d$/, week: /^[1-9]\d{3}-W\d\d$/ };
