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
 * The filters of a list page. A choice takes effect at once, and a date as soon as its year is whole. A text takes effect
 * when the person presses Enter or leaves the field. The field says so while its text differs from the filter. If the
 * options of a choice could not be read, the bar says why.
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

/** A filter that the person types. Until it takes effect, only this field knows its text. */
function TypedFilter({ kind, value, onChange }: TypedFilterProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const commit = () => {
    if (!isWhole(kind, text)) setText(value);
    else if (text.trim() !== value) onChange(text.trim());
  };
  const type = (typed: string) => {
    setText(typed);
    if (kind !== 'text' && typed !== '' && isWhole(kind, typed)) onChange(typed);
  };
  return (
    <>
      <input
        className="input"
        type={kind === 'text' ? 'search' : kind}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
        }}
      />
      {kind === 'text' && text.trim() !== value && <span className="small">{say(KIT.pressEnter)}</span>}
    </>
  );
}

/**
 * Returns whether a text is whole. While a person types the year of a date, a browser reports each of its digits, such
 * as 0002 and 0020, as a year of its own.
 */
function isWhole(kind: TypedFilterProps['kind'], text: string): boolean {
  return kind === 'text' || text === '' || !text.startsWith('0');
}
