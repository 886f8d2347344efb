import { type Words } from '../../words/language';

/** A filter of a list page. */
export type Filter =
  | { name: string; label: Words; kind: 'choice'; options: readonly { value: string; label: string }[] }
  | {
      name: string;
      label: Words;
      kind: 'text' | 'date' | 'week' | 'month';
      /** Whether the values are personal data, such as names of persons. They are never in an address or a saved view. */
      isPersonal?: true;
    };

/** Returns the names of the personal filters. */
export function personalNames(filters: readonly Filter[]): readonly string[] {
  return filters.flatMap((filter) => (filter.kind !== 'choice' && filter.isPersonal === true ? [filter.name] : []));
}
