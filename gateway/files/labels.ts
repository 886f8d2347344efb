import { type Vocabulary } from '../../shared/domain/vocabulary';

/**
 * Returns the Chinese label of a value from the graph. A value that the vocabulary does not contain is returned
 * unchanged.
 */
export function labelOf({ labels }: Vocabulary<string>, value: string | null): string | null {
  return value !== null && Object.hasOwn(labels, value) ? (labels[value]?.zh ?? value) : value;
}

/** Returns the label of a name from a table of labels. A name that the table does not contain is returned unchanged. */
export function labelled(labels: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(labels, name) ? (labels[name] ?? name) : name;
}

/** Returns the values of a vocabulary with their Chinese labels as one text, such as "STATION 社工站,HUB 社工总站". */
export function legendOf({ values, labels }: Vocabulary<string>): string {
  return values.map((value) => `${value} ${labels[value]?.zh ?? value}`).join(',');
}
