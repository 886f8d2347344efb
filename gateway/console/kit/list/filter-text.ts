import { say } from '../../words/language';
import { type Filter } from './filter';
import { type Filters } from './list-state';

/** Returns the active filters of a list as text, for example "状态:已支付;凭证号:26". Empty without filters. */
export function filterText(filters: readonly Filter[], values: Filters): string {
  return filters
    .flatMap((filter) => {
      const value = values[filter.name];
      return value === undefined ? [] : [`${say(filter.label)}:${valueText(filter, value)}`];
    })
    .join(';');
}

/** Returns the label of the value of a filter. Several values are separated by commas in the address. */
export function valueText(filter: Filter, value: string): string {
  if (filter.kind !== 'choice') return value;
  const labelOf = (each: string) => filter.options.find((option) => option.value === each)?.label;
  const parts = value.split(',').map((each) => labelOf(each) ?? each);
  return labelOf(value) ?? parts.join('、');
}
