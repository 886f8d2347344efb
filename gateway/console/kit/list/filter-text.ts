import { say } from '../../words/language';
import { type Filter } from './filter';
import { type Filters } from './list-state';

/** Returns the active filters of a list as text, for example "状态:已支付;凭证号:26". The text is empty without filters. */
export function filterText(filters: readonly Filter[], values: Filters): string {
  return filters
    .flatMap((filter) => {
      const value = values[filter.name];
      return value === undefined ? [] : [`${say(filter.label)}:${valueText(filter, value)}`];
    })
    .join(';');
}

/**
 * Returns the label of a value of a filter. If `value` lists several values, separated by commas, returns all their
 * labels.
 */
export function valueText(filter: Filter, value: string): string {
  if (filter.kind !== 'choice') return value;
  const labelOf = (each: string) => filter.options.find((option) => option.value === each)?.label;
  const parts = value.split(',').map((each) => labelOf(each) ?? each);
  return labelOf(value) ?? parts.join('、');
}
