import { type Words } from '../../words/language';

/** A filter of a list page. */
export type Filter =
  | { name: string; label: Words; kind: 'choice'; options: readonly { value: string; label: string }[] }
  | { name: string; label: Words; kind: 'text' | 'date' | 'week' | 'month' };
