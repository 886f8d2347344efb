import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { RefusalAlert } from '../feedback/refusal-alert';
import { type Filter, unreadIn } from './filter';
import { valueText } from './filter-text';
import { type Filters } from './list-state';

type FilterBarProps = { filters: readonly Filter[]; values: Filters; onChange: (values: Filters) => void };

/**
 * The filters of a list page. A choice takes effect at once. A text takes effect when the person presses Enter or
 * leaves the field. If the options of a choice could not be read, the bar says why.
 */
export function FilterBar({ filters, values, onChange }: FilterBarProps) {
  if (filters.length === 0) return null;
  const set = (name: string, value: string) => {
    const others = Object.entries(values).filter(([key]) => key !== name);
    onChange(Object.fromEntries(value === '' ? others : others.concat([[name, value]])));
  };
  return (
    <>
      <UnreadAlerts filters={filters} />
      <div className="filters" role="group" aria-label={say(KIT.filters)}>
        {filters.map((filter) => (
          <label key={filter.name}>
            <span>{say(filter.label)}</span>
            <FilterInput
              filter={filter}
              value={values[filter.name] ?? ''}
              onChange={(value) => set(filter.name, value)}
            />
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
  if (filter.kind !== 'text') {
    return (
      <input className="input" type={filter.kind} value={value} onChange={(event) => onChange(event.target.value)} />
    );
  }
  return <TextFilter value={value} onChange={onChange} />;
}

function TextFilter({ value, onChange }: Omit<FilterInputProps, 'filter'>) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <input
      className="input"
      type="search"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
      }}
    />
  );
}
