import { type Refusal } from '../../graph/refusal';
import { type Words } from '../../words/language';

/** Why the options of a filter could not be read from the Hub, and the function that reads them again. */
export type Unread = { refusal: Refusal; reload: () => void };

/** A filter of a list page. */
export type Filter =
  | {
      name: string;
      label: Words;
      kind: 'choice';
      options: readonly { value: string; label: string }[];
      /** Absent if the options were read or need not be read. */
      unread?: Unread;
    }
  | {
      name: string;
      label: Words;
      kind: 'text' | 'date' | 'week' | 'month';
      /**
       * Whether the values are personal data, such as a person's name. Such values never appear in addresses or saved
       * views.
       */
      isPersonal?: true;
      /** The names of other filters that are cleared when this one gets a value. */
      clears?: readonly string[];
    };

/** Returns the names of the filters with personal data. */
export function personalNames(filters: readonly Filter[]): readonly string[] {
  return filters.flatMap((filter) => (filter.kind !== 'choice' && filter.isPersonal === true ? [filter.name] : []));
}

/**
 * Returns `unread` as a property, to be spread into a filter with options from the Hub. Returns an empty object if the
 * options were not refused.
 */
export function unreadOf({ refusal, reload }: { refusal: Refusal | null; reload: () => void }): { unread?: Unread } {
  return refusal === null ? {} : { unread: { refusal, reload } };
}

/**
 * Returns why options of the filters could not be read, each reason once. Filters that read their options in one query
 * share a reason.
 */
export function unreadIn(filters: readonly Filter[]): readonly Unread[] {
  const all = filters.flatMap((filter) =>
    filter.kind === 'choice' && filter.unread !== undefined ? [filter.unread] : [],
  );
  return all.filter(({ refusal }, index) => all.findIndex((each) => each.refusal === refusal) === index);
}
